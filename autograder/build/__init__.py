"""From what people write to every notebook: text → source notebook → student and reference editions, readme tables."""
