"""Text with coordinates: documents, sentences, what is spoken of them."""
