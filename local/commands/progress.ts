const WIDTH = 30

/** A bar on a terminal; plain lines where the output goes to a file. */
export function progressBar(what: string, say: (line: string) => void) {
  const terminal = process.stderr.isTTY === true
  return {
    tell(done: number, total: number): void {
      const share = total === 0 ? 1 : done / total
      const filled = '#'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH)
      if (terminal) process.stderr.write(`\r${what} [${filled}] ${Math.round(share * 100)} %`)
      else say(`  ${what}: ${done} of ${total}`)
    },
    end(): void {
      if (terminal) process.stderr.write('\n')
    },
  }
}
