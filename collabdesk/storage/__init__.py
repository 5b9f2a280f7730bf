"""The workbook file: tables, journal, search and the queries that read them; the home of SQLAlchemy."""
