// What is there in time, or else what is there anyway.

/** The work's result if it comes within `milliseconds` and does not fail; `otherwise` if not. The work goes on unheard. */
export async function within<T>(milliseconds: number, otherwise: T, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, milliseconds, otherwise);
  });
  try {
    return await Promise.race([work(), late]);
  } catch {
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}
