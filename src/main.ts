export async function main(argv: string[]): Promise<number> {
  console.log("hi", argv, process.version);
  return 0;
}
