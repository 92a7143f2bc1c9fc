"""Texts to be heard: a short one, and one of sixty sentences with everything that prose brings along."""

SHORT = """# The ferry

The ferry was late. "Is it broken?" asked the boy, and the old man beside him, who had waited here for most of \
his life, only shook his head. It was 7:45 on March 3rd.

- two tickets
- a map of https://www.example.org/islands

Then they heard the horn. Nobody spoke.
"""
"""Eight sentences, about 20 seconds."""

LONG = """# The lamp on Gull Rock

Nobody remembers who lit it first. The lamp on Gull Rock has burned for two hundred and twelve years, through four \
wars, nine keepers and one very stubborn goat. It stands 31.5 metres above the tide. On a clear night its light is \
seen from 18 miles away; in fog, which comes on every third day of autumn, it is not seen at all.

Ada Marsh came there on March 3rd, 1987. She brought two suitcases, a kettle, and a letter which she had promised \
not to open before the first of May. "You are early," said the keeper. "The boat was early," she said. He looked at \
the suitcases, then at the sea, then at her shoes. "Those will not last."

They did not last.

## What she learned

In the first week she learned the names of the winds. In the second she learned to sleep while the horn was \
blowing, which is less a matter of courage than of counting. Three long, one short, then a silence of forty \
seconds: after a few nights the silence was what woke her. The keeper, whose name was Dr. Tobias Finch, did not \
talk much, and when he did, he talked about bread.

Every keeper had left a list behind:

- Oil the hinge on Mondays.
- Never trust a calm.
- Wind the clock at 7:45.
- Two spoons, not three.
- Feed the goat.

"Which goat?" asked Ada. "There has been no goat since 1911," said Finch, "but nobody has had the heart to cross \
it out." She laughed. It was the first time that anyone had laughed in that kitchen for some years, and it \
sounded, she thought, like a plate that falls and does not break.

The instruments were new. A small grey box sent its figures to https://www.example.org/weather/gull-rock every ten \
minutes: pressure, wind, temperature, and the height of the waves. On good days the box and the keeper agreed. On \
bad days the box was right more often, but the keeper was right when it mattered.

## The storm

It began on a Tuesday. By noon the pressure had fallen to 968; by three the gulls had gone. "Close the lower \
shutters," said Finch. She closed them. "And the upper ones." She closed those too. Then there was nothing to do \
but wait, drink tea that was far too strong, and listen to the whole tower hum like a bottle across whose mouth \
someone blows, very softly, and will not stop.

At 9:20 the lamp went out.

Finch was on the stairs before she had put down her cup. One hundred and forty steps; she counted them, because \
counting was what she had learned. The wick was whole, the tank was full, the glass was not broken. "Then what is \
it?" she shouted. He did not answer. He took the little brass key from the nail, opened the case of the clock, \
and wound it.

The lamp came back.

She stared at him. "It is Monday's job," he said, a little ashamed, "and I forgot." Far out, where nothing could \
be seen, a ship's horn answered: three long, one short.

## Afterwards

In the morning there was no wind at all. The sea lay flat and pale, as if it had been ironed, and something white \
stood on the landing stones. Ada put on her boots. She went down slowly, for the steps were wet, and she did not \
want to be wrong. It looked at her with yellow eyes. It was thin, it was dripping, and it had half a rope in its \
mouth.

"Finch!" she called. "What do goats eat?"

He came out with the list in his hand. He read it from the first line to the last. Then he took a pencil, and \
under the fifth entry he wrote, in small clear letters, one more word: Twice. She opened her letter that evening; \
there was nothing in it but a recipe for bread.
"""
"""More than sixty sentences, of one word and of fifty: headings, a list, dialogue, numbers, an address."""
