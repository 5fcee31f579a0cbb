/**
 * Whole runs of the command line as it ships, each in a process of its own, beside scripts that only read,
 * concatenate and write with libraries at hand. Processor time, which other work on the machine disturbs least.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeInbox } from './make-inbox.ts'
import { benchPhases } from './phases.ts'

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3)
const CLI = 'dist/union-workbooks.mjs'
const YEAR = 'examples/2026'
/** Hazards in each workbook of the inbox. */
const HAZARDS = 20

interface Taken {
  /** Seconds of processor time. */
  readonly cpu: number
  readonly megabytes: number
}

/** Runs a command to its end under GNU time; `null` where it, or time itself, cannot be run. */
function timed(command: readonly string[]): Taken | null {
  const { stderr, error } = spawnSync('/usr/bin/time', ['-f', 'TAKEN %U %S %M', ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const found = /TAKEN ([\d.]+) ([\d.]+) (\d+)/.exec(stderr ?? '')
  if (error !== undefined || found === null || /ModuleNotFoundError|ERR_MODULE/.test(stderr)) return null
  return { cpu: Number(found[1]) + Number(found[2]), megabytes: Number(found[3]) / 1024 }
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

const spread = (values: readonly number[]): string =>
  `${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}`

/** Jobs take turns, so that whatever else the machine does falls on all of them. */
function takeTurns(jobs: Readonly<Record<string, readonly string[]>>, rounds = ROUNDS): Map<string, Taken[]> {
  const all = new Map(Object.keys(jobs).map((name) => [name, [] as Taken[]]))
  for (let round = 0; round < rounds; round++)
    for (const [name, command] of Object.entries(jobs)) {
      const taken = timed(command)
      if (taken !== null) all.get(name)!.push(taken)
    }
  return all
}

function show(title: string, all: ReadonlyMap<string, readonly Taken[]>): void {
  const ours = middle([...all.values()][0]!.map(({ cpu }) => cpu))
  console.log(`\n${title}`)
  console.table(
    [...all].map(([what, taken]) => {
      const cpu = taken.map((each) => each.cpu)
      if (cpu.length === 0) return { what, 'cpu s': 'could not be run' }
      return {
        what,
        'cpu s': Number(middle(cpu).toFixed(2)),
        spread: spread(cpu),
        'times the first': Number((middle(cpu) / ours).toFixed(2)),
        MB: Math.round(middle(taken.map(({ megabytes }) => megabytes))),
      }
    }),
  )
}

export async function benchWhole(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const at = (name: string): string => join(folder, name)
  const run = (inbox: string, ...options: string[]): string[] => [
    process.execPath,
    CLI,
    'rollup',
    inbox,
    '--out',
    at('out'),
    ...options,
  ]
  try {
    for (const count of [75, 300, 600]) await makeInbox(at(String(count)), count, HAZARDS)
    const [one] = readdirSync(at('75'))
    const python = process.env['BENCH_PYTHON'] ?? 'python3'
    show(
      `300 workbooks of ${HAZARDS} hazards`,
      takeTurns({
        'union-workbooks, no letters': run(at('300'), '--no-replies'),
        'union-workbooks, letters and marked copies': run(at('300')),
        'exceljs, reads and concatenates only': [
          process.execPath,
          'bench/peers/exceljs-merge.mjs',
          at('300'),
          at('peer.xlsx'),
          '.',
        ],
        'pandas with openpyxl, reads and concatenates only': [
          python,
          'bench/peers/pandas_merge.py',
          at('300'),
          at('peer.xlsx'),
        ],
      }),
    )
    show(
      'Growing, no letters',
      takeTurns({
        '75 workbooks': run(at('75'), '--no-replies'),
        '300 workbooks': run(at('300'), '--no-replies'),
        '600 workbooks': run(at('600'), '--no-replies'),
      }),
    )
    show(
      'Starting',
      takeTurns({
        'node alone': [process.execPath, '-e', '0'],
        '--help': [process.execPath, CLI, '--help'],
        'check of one workbook': [process.execPath, CLI, 'check', join(at('75'), one!)],
        'the example year, whole, no letters': run(
          `${YEAR}/报送`,
          '--office',
          `${YEAR}/办公室`,
          '--no-replies',
        ),
      }),
    )
    await benchPhases(at('75'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
