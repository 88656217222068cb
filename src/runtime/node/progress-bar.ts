import type { Progress } from '../../pipeline/effects.ts';

/** Shows progress on stderr: one rewritten line on a terminal, one line a stage elsewhere. */
export function progressBar(stream: NodeJS.WriteStream = process.stderr): (progress: Progress) => void {
  const started = Date.now();
  let stage = '';
  let shownAt = 0;
  return (progress) => {
    const finished = progress.done >= progress.total;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (!stream.isTTY) {
      if (finished) stream.write(`${progress.stage}: ${progress.total} done at ${seconds} s\n`);
      return;
    }
    if (!finished && progress.stage === stage && Date.now() - shownAt < 100) return;
    stage = progress.stage;
    shownAt = Date.now();
    const width = 24;
    const filled = progress.total === 0 ? width : Math.round((progress.done / progress.total) * width);
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
    const item = progress.item.split('/').at(-1) ?? '';
    stream.write(
      `\r\u001B[2K${progress.stage.padEnd(8)} ${bar} ${progress.done}/${progress.total} ${seconds} s ${item.slice(0, 40)}`,
    );
    if (finished) stream.write('\n');
  };
}
