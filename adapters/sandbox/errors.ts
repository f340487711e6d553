// What the sandbox's HTTP interface refuses: `{"error": {"code", "message"}}` with a 4xx status.
export class SandboxProblem extends Error {
  override readonly name = "SandboxProblem";
  readonly status: 400 | 404 | 409;
  readonly code: string;
  constructor(status: 400 | 404 | 409, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
