"""The Journey room: where a project came in, what there is of each stage, and one page for each exercise."""
