import type { Collection } from './collection.ts'
import { type ContenderKey, contenderKeys, contenders } from './contenders.ts'
import type { Load } from './load.ts'

export type Rounds = Readonly<Record<ContenderKey, readonly Load[]>>

interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** What a run found; `bench/results/latest.json` holds exactly this. */
export interface Report {
  readonly at: string
  readonly node: string
  readonly postgres: string
  readonly cores: number
  readonly cpu: string
  readonly collection: Collection
  readonly connections: number
  readonly roundSeconds: number
  readonly checkedArticles: number
  readonly servers: readonly {
    readonly name: string
    readonly requestsPerSecond: Spread
    readonly p50: Spread
    readonly p99: Spread
  }[]
  /** Of requests per second, round by round. */
  readonly ratios: {
    readonly refgraphToBare: Spread
    readonly refgraphToPostgraphile: Spread
  }
  readonly rounds: Rounds
}

type Circumstances = Omit<Report, 'servers' | 'ratios' | 'rounds'>

export function createReport(circumstances: Circumstances, rounds: Rounds): Report {
  const rate = (key: ContenderKey, round: number): number =>
    rounds[key][round]?.requestsPerSecond ?? Number.NaN
  const ratio = (to: ContenderKey): Spread =>
    spread(rounds.refgraph.map((_, round) => rate('refgraph', round) / rate(to, round)))
  return {
    ...circumstances,
    servers: contenderKeys.map((key) => ({
      name: contenders[key].name,
      requestsPerSecond: spread(rounds[key].map((load) => load.requestsPerSecond)),
      p50: spread(rounds[key].map((load) => load.p50)),
      p99: spread(rounds[key].map((load) => load.p99)),
    })),
    ratios: { refgraphToBare: ratio('bare'), refgraphToPostgraphile: ratio('postgraphile') },
    rounds,
  }
}

/** The report as people read it. */
export function formatReport(report: Report): string {
  const { collection, ratios } = report
  const count = (value: number): string => value.toLocaleString('en')
  const row = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(14) : cell.padStart(10))).join('')
  const ratioLine = (name: string, { median, min, max }: Spread): string =>
    `${name.padEnd(24)}${median.toFixed(2)}  (${min.toFixed(2)} to ${max.toFixed(2)})`
  return [
    `${count(collection.articles)} articles, ${count(collection.references)} references, ${count(collection.authorships)} authorships`,
    `Node ${report.node}, Postgres ${report.postgres}, ${report.cores} cores (${report.cpu})`,
    `${report.connections} connections, ${report.rounds.refgraph.length} interleaved rounds of ${report.roundSeconds} s; ` +
      `${report.checkedArticles} answers agree`,
    '',
    row(['', 'req/s', 'p50 ms', 'p99 ms']),
    ...report.servers.map(({ name, requestsPerSecond, p50, p99 }) =>
      row([name, requestsPerSecond.median.toFixed(0), p50.median.toFixed(1), p99.median.toFixed(1)]),
    ),
    '',
    ratioLine('refgraph / node:http', ratios.refgraphToBare),
    ratioLine('refgraph / PostGraphile', ratios.refgraphToPostgraphile),
  ].join('\n')
}

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const at = (index: number): number => sorted[index] ?? Number.NaN
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    min: at(0),
    max: at(sorted.length - 1),
  }
}
