// Errors that a program sees are typed; what a person reads of them says what was wrong, what was kept, what to do next.

/** Ends a start or a command-line run with exit code 1 and this message on standard error. */
export class Refused extends Error {
  override readonly name = "Refused";
}

/** The command line was used wrongly: exit code 2. */
export class WrongUsage extends Error {
  override readonly name = "WrongUsage";
}
