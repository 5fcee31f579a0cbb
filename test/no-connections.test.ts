/**
 * No part of the product opens a connection, but to a database that a command names: nothing in its sources could, and
 * a whole run does not.
 */
import dgram from 'node:dgram'
import dns from 'node:dns'
import { readdirSync, readFileSync } from 'node:fs'
import net from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readInbox } from '../office/intake/read-inbox.ts'
import { rollup } from '../office/rollup.ts'
import { writeRun } from '../office/write-run.ts'
import { registry } from '../programmes/registry.ts'
import { Day } from '../templates/values/day.ts'
import { nodeCodec } from '../workbook/codecs/node.ts'
import { given, Memory } from './office/support/memory.ts'
import { GOOD, hazardWorkbook } from './pipeline/support/command-line.ts'

/** Everything that ships. */
const ROOMS = [
  'templates',
  'rules',
  'programmes',
  'workbook',
  'submissions',
  'office',
  'database',
  'pipeline',
  'desk',
  'addin',
  'ui',
]

const OPENS =
  /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|\bimportScripts\b|WebTransport|['"](?:node:)?(?:https?|http2|net|tls|dgram|dns|undici)(?:\/[a-z]+)?['"]/

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|html)$/.test(path))
    .map((path) => join(folder, path))

describe('the sources', () => {
  it('name nothing that opens a connection', () => {
    const files = ROOMS.flatMap(sourcesIn)
    expect(files.length).toBeGreaterThan(400)
    expect(files.filter((file) => OPENS.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  it('speak with a database in one room alone', () => {
    const files = ROOMS.flatMap(sourcesIn).filter((file) =>
      /from '(pg|drizzle-orm)['/]/.test(readFileSync(file, 'utf8')),
    )
    expect([...new Set(files.map((file) => file.split(/[\\/]/)[0]))]).toEqual(['database'])
  })

  it.each([
    "await fetch('https://a')",
    "import { request } from 'node:https'",
    "import tls from 'tls'",
    "import { lookup } from 'node:dns/promises'",
    'navigator.sendBeacon(a)',
  ])('would be found by %s', (line) => expect(OPENS.test(line)).toBe(true))

  it.each(["import { join } from 'node:path'", 'prefetched(x)', "kind: 'network'"])('are not by %s', (line) =>
    expect(OPENS.test(line)).toBe(false),
  )
})

describe('a whole run, with what its libraries do', () => {
  const opened: string[] = []
  beforeEach(() => {
    opened.length = 0
    const barred = (what: string) => () => {
      opened.push(what)
      throw new Error(`${what} in a product that opens no connection`)
    }
    vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(barred('a socket'))
    vi.spyOn(dgram, 'createSocket').mockImplementation(barred('a datagram'))
    vi.spyOn(dns, 'lookup').mockImplementation(barred('a look-up') as never)
    vi.spyOn(globalThis, 'fetch').mockImplementation(barred('a fetch'))
  })
  afterEach(() => void vi.restoreAllMocks())

  it('opens none', async () => {
    const files = {
      '历下区总工会.xlsx': await hazardWorkbook('历下区总工会', [GOOD]),
      '坏.xlsx': new Uint8Array([1]),
    }
    const { submissions, refused, sources } = await readInbox(registry, given(files), nodeCodec)
    const run = await rollup({ registry, submissions, refused, offices: [], codec: nodeCodec })
    const memory = new Memory()
    const ways = { submission: () => null, office: () => null }
    await writeRun(run, memory, { ways, codec: nodeCodec, today: new Day(2026, 9, 1), sources })
    expect(memory.papers.size).toBeGreaterThan(5)
    expect(opened).toEqual([])
  })

  it('would be caught', () => {
    expect(() => net.connect(1)).toThrow('a product that opens no connection')
    expect(opened).toEqual(['a socket'])
  })
})
