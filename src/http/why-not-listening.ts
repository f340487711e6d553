// Why a port cannot be listened on, in words, and what to do. Nothing was started yet when somebody reads this.
export function whyNotListening(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): string {
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is taken by another program. Nothing was lost. Stop that program, or choose another port with PORT=3001.`;
    case "EACCES":
      return `This user may not listen on port ${port}. Nothing was lost. Choose a port above 1023 with PORT.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `This machine has no address ${host}. Nothing was lost. Set HOST to 127.0.0.1, or to an address of this machine.`;
    default:
      return `Cannot listen on ${host}, port ${port}: ${error.message}. Nothing was lost.`;
  }
}
