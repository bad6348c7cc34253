export interface Distribution {
  count: number
  min: number
  median: number
  p95: number
  max: number
}

/** Enough for a steady median; a long run replaces old samples at random. */
const KEPT = 10_000

const rounded = (value: number): number => Math.round(value * 100) / 100

/** Numbers of which only the spread matters: all are counted, ten thousand are kept. */
export class Samples {
  count = 0
  private readonly kept: number[] = []
  private least = Number.POSITIVE_INFINITY
  private most = 0

  add(value: number): void {
    this.count += 1
    if (value < this.least) this.least = value
    if (value > this.most) this.most = value
    if (this.kept.length < KEPT) this.kept.push(value)
    else if (Math.random() < KEPT / this.count) this.kept[Math.floor(Math.random() * KEPT)] = value
  }

  distribution(): Distribution {
    const sorted = [...this.kept].sort((a, b) => a - b)
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
    return {
      count: this.count,
      min: rounded(this.count ? this.least : 0),
      median: rounded(at(0.5)),
      p95: rounded(at(0.95)),
      max: rounded(this.most),
    }
  }
}
