/** Where a run's time goes, phase by phase, in one process: processor time. */
import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { rollup } from '../office/rollup.ts'
import { writeRun } from '../office/write-run.ts'
import { readFolder } from '../pipeline/intake/read-folder.ts'
import { walk } from '../pipeline/intake/walk.ts'
import { registry } from '../programmes/registry.ts'
import { recogniseSubmission } from '../submissions/recognise/recognise-submission.ts'
import { signsOf } from '../templates/read/signs.ts'
import { Day } from '../templates/values/day.ts'
import { nodeCodec, readBook } from '../workbook/codecs/node.ts'

async function timed<T>(phase: string, files: number, run: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage()
  const result = await run()
  const { user, system } = process.cpuUsage(before)
  const ms = (user + system) / 1000
  console.log(`  ${phase.padEnd(20)} ${(ms / files).toFixed(2).padStart(6)} ms a workbook`)
  return result
}

/** Every part of a package that is well formed, and nothing else. */
function inflate(file: Uint8Array): number {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  let end = view.length - 22
  while (view.readUInt32LE(end) !== 0x06054b50) end--
  let at = view.readUInt32LE(end + 16)
  let all = 0
  for (let entry = view.readUInt16LE(end + 10); entry > 0; entry--) {
    const [method, size, local] = [
      view.readUInt16LE(at + 10),
      view.readUInt32LE(at + 20),
      view.readUInt32LE(at + 42),
    ]
    const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28)
    const raw = view.subarray(start, start + size)
    all += (method === 8 ? inflateRawSync(raw) : raw).length
    at += 46 + view.readUInt16LE(at + 28) + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  return all
}

const ROUNDS = 3

/** Prints each round: the first one is cold. */
export async function benchPhases(inbox: string): Promise<void> {
  const files = (await walk(inbox)).filter(({ full }) => full.endsWith('.xlsx'))
  const bytes = files.map(({ full }) => new Uint8Array(readFileSync(full)))
  console.log(`\nPhases, ${files.length} workbooks in one process (processor time)`)
  for (let round = 1; round <= ROUNDS; round++) {
    console.log(` round ${round}`)
    await timed('inflate all parts', files.length, () => {
      for (const file of bytes) inflate(file)
    })
    const books = await timed('bytes to cells', files.length, () => bytes.map((file) => readBook(file)))
    // Recognising alone: every form's header or card found, nothing read by it yet.
    const forms = registry.programmes.map(({ blanks }) => blanks.sheets.map(({ form }) => form))
    await timed('recognise', files.length, () => {
      for (const book of books)
        for (const grid of book.sheets) {
          // What is known of a sheet is kept by it: a copy is a sheet that nobody has looked at.
          const fresh = { ...grid }
          for (const own of forms) for (const form of own) signsOf(fresh, form, own)
        }
    })
    await timed('recognise and read', files.length, () => {
      for (const [index, book] of books.entries()) recogniseSubmission(registry, book, files[index]!.path)
    })
    const { submissions, refused } = await readFolder(registry, inbox)
    const run = await timed('judge and merge', files.length, () =>
      rollup({ registry, submissions, refused, offices: [], codec: nodeCodec }),
    )
    await timed('write', files.length, () =>
      writeRun(
        run,
        { put: async () => undefined },
        {
          ways: { submission: (path) => path, office: (path) => path },
          codec: nodeCodec,
          today: new Day(2026, 10, 1),
          sources: null,
        },
      ),
    )
  }
}
