/** The lines of a file of judged answers: its head and its rows, tab-separated, without remarks (`#`) and empty lines. */
export function judgedLines(text: string): { readonly head: string; readonly lines: readonly string[] } {
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return { head, lines };
}
