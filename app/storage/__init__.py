"""What is kept on disk: folders, settings, services, keys, clips that were paid for."""
