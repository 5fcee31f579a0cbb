/** Where a run's time goes, phase by phase: `node scripts/run.mjs bench/phases.ts INBOX [OFFICE…]`. Milliseconds of processor time. */
import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { rollup } from '../office/rollup.ts'
import { readFolder, readOffices } from '../pipeline/intake/read-folder.ts'
import { walk } from '../pipeline/intake/walk.ts'
import { registry } from '../programmes/registry.ts'
import { isOfficeBook } from '../submissions/office/office.ts'
import { recogniseSubmission } from '../submissions/recognise/recognise-submission.ts'
import type { Book } from '../templates/sheet/grid.ts'
import { nodeCodec, readBook } from '../workbook/codecs/node.ts'

const [inbox, ...office] = process.argv.slice(2)
const files = (await walk(inbox!)).filter(({ full }) => full.endsWith('.xlsx'))
const bytes = files.map(({ full }) => new Uint8Array(readFileSync(full)))

async function timed<T>(phase: string, run: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage()
  const result = await run()
  const { user, system } = process.cpuUsage(before)
  const ms = (user + system) / 1000
  console.log(
    `${phase.padEnd(24)} ${ms.toFixed(0).padStart(7)} ms ${(ms / files.length).toFixed(2).padStart(7)} ms a file`,
  )
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

const readable = (file: Uint8Array): Book | null => {
  try {
    return readBook(file)
  } catch {
    // The example year holds broken files on purpose.
    return null
  }
}

for (const round of [1, 2, 3]) {
  console.log(`round ${round}, ${files.length} workbooks`)
  await timed('inflate all parts', () => {
    try {
      for (const file of bytes) inflate(file)
    } catch {
      console.log('(some files are none of a kind that can be inflated so simply)')
    }
  })
  const books = await timed('bytes to cells', () => bytes.map(readable))
  await timed('recognise and read', () => {
    for (const [index, book] of books.entries())
      if (book !== null && !isOfficeBook(book)) recogniseSubmission(registry, book, files[index]!.path)
  })
  const { offices } = await readOffices(registry, office)
  const { submissions, refused } = await readFolder(registry, inbox!)
  await timed('judge and merge', () => rollup({ registry, submissions, refused, offices, codec: nodeCodec }))
}
console.log(`peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
