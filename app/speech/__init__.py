"""The speech API: contract, client, events, errors."""
