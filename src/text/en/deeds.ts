// What a platform was asked to do, and could not: the step that a person takes.
export const deeds = {
  "deeds.reason": "Something needs a person’s hand.",
  "deeds.told.open-thread":
    "I could not open a private place for people who agreed to meet. They have each other’s names, and can write to one another. What would help: {step}",
  "deeds.told.bring-in": "I could not bring somebody into a circle that they joined. What would help: {step}",
  "deeds.told.take-out": "I could not take somebody out of a circle that they left. What would help: {step}",
  "deeds.told.close-thread": "I could not close the place of a circle that has ended. What would help: {step}",
  "deeds.told.invite-outsider": "I could not let our guest in myself. What would help: {step}",
  "deeds.told.end-access": "A guest’s time here is over. {step}",
  "deeds.told.list-people": "I could not look who is in the channel or group that was asked for. {step}",
  "deeds.step.list-people":
    "Please open its list of people yourself, and add whom you have in mind with /cop founding invite and a name.",
  "deeds.step.open-thread": "Please look whether I am allowed to open private places where this community lives.",
  "deeds.step.bring-in": "Please look whether I am still allowed into private places; those inside know whom to add.",
  "deeds.step.take-out": "Please remove them by hand.",
  "deeds.step.close-thread": "Please archive it by hand.",
  "deeds.step.invite-outsider": "Please invite {name} into the channel as a guest.",
  "deeds.step.end-access":
    "Please take {name} out of the channel, or leave them in if all agreed that they stay: open the list of people in the channel, find {name}, and remove them.",
} as const;
