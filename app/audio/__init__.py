"""PCM: trimming, encoding, decoding, spooling."""
