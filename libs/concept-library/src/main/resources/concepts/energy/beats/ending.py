# ---
# beat: ending
# title: Three sentences for a friend
# intent: The learner can retell the lesson and answers the sceptic's list.
# kind: ending
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: []
# assumes: [library-calls]
# ---

# %% [markdown]
# ## Three sentences for a friend
#
# Give every state of a network one number, its energy, and let each lamp do what lowers it: then the network rolls into valleys, and memories are valleys. Add heat, and each state gets a share of $e^{-E/T}/Z$, so the network can leave bad valleys and dream. To learn, raise the links that data use and lower those that dreams use, and add hidden lamps for rules that no pair can see.

# %% [markdown]
# ## The sceptic's list, answered
#
# - *Who told the lamps the letters?* Hebb's rule: lamps that are alike in a picture get a positive link. Every row of the table holds the picture from one lamp's point of view.
# - *Why does it stop?* Each switch lowers one number, by twice the wish, and there are finitely many pictures. It needs mutual links and taking turns.
# - *How many letters fit?* About 0.138 random pictures for each lamp, and fewer if they resemble each other.
# - *Can it remember what never was?* Yes: mirror images and mixtures.
# - *Why add chance?* Heat frees a house from shallow valleys, and it turns energies into shares.
# - *Where do the links come from?* From data minus dreams, which is the slope of the log-likelihood.
# - *Are pairs enough?* Not for parity. Hidden lamps make it a matter of pairs again.
#
# One question is left open for you. Our machine's dreams were nearly all letters that it was shown. How would you find out whether it has learned what a letter *is*, or only these 21?
