"""From speech to loudspeaker: the Qt twin of `app.reading`."""
