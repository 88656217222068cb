/**
 * Pieces as the body of a response, made only as fast as it is taken: nothing is asked of the database while the reader is busy. An error
 * errors the stream, which breaks the connection off; that is the only way left to say so once a status has been sent.
 */
export function toStream(
  pieces: AsyncGenerator<string | Uint8Array>,
  report?: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await pieces.next();
          if (done === true) controller.close();
          else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
        } catch (error) {
          report?.(error);
          controller.error(error);
        }
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
