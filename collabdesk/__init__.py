"""CollabDesk: an offline workbook for co-designing services with the people who live with them."""
