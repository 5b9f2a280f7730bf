"""What people said: the list, the fast line, and the trail of one input, the signature of the program."""
