import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { lockFolder } from '../../pipeline/run-lock.ts'
import { readBook } from '../../workbook/codecs/node.ts'
import { CLI, commandLine, GOOD, hazardWorkbook } from './support/command-line.ts'

const CUT_SHORT = new URL('../support/cut-short.mjs', import.meta.url).href
const { at, cli, inbox } = commandLine()

/** Every file under a folder with the digest of its bytes, hidden ones left out. */
function files(folder: string, prefix = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const name of readdirSync(join(folder, prefix)).sort()) {
    const path = prefix === '' ? name : `${prefix}/${name}`
    if (name.startsWith('.')) continue
    if (statSync(join(folder, path)).isDirectory()) for (const [k, v] of files(folder, path)) found.set(k, v)
    else
      found.set(
        path,
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      )
  }
  return found
}

const hidden = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith('.'))
    .sort()

const summary = (folder: string): string => readFileSync(join(folder, 'summary.json'), 'utf8')

function runCut(how: string, out: string): ReturnType<typeof spawnSync> {
  return spawnSync(process.execPath, ['--import', CUT_SHORT, CLI, 'rollup', 'second', '--out', out], {
    cwd: at(),
    encoding: 'utf8',
    env: { ...process.env, CUT_SHORT: how },
  })
}

/** The outputs of the first inbox, about to be replaced by those of the second. */
function outputsOfFirst(name: string): string {
  cpSync(at('first-out'), at(name), { recursive: true })
  return name
}

describe('a run that is cut short', () => {
  beforeAll(async () => {
    await inbox('first', { '历下.xlsx': await hazardWorkbook('历下区总工会', [GOOD]) })
    await inbox('second', {
      '历下.xlsx': await hazardWorkbook('历下区总工会', [
        GOOD,
        { ...GOOD, number: 'H2', hazard: '另一处隐患' },
      ]),
    })
    cli('rollup', 'first', '--out', 'first-out')
    cli('rollup', 'second', '--out', 'second-out')
    expect(summary(at('first-out'))).not.toBe(summary(at('second-out')))
  })

  it.each(['kill:mkdir:2', 'kill:writeFile:1', 'kill:writeFile:3', 'kill:rename:1'])(
    'killed before the commit (%s) leaves every output as it was; the next run clears up and succeeds',
    (how) => {
      const out = outputsOfFirst(`before-${how.replaceAll(':', '-')}`)
      const was = files(at(out))
      expect(runCut(how, out).signal).toBe('SIGKILL')
      expect(files(at(out))).toEqual(was)
      cli('rollup', 'second', '--out', out)
      expect(summary(at(out))).toBe(summary(at('second-out')))
      expect(hidden(at(out))).toEqual(['.outputs.json'])
    },
  )

  it.each([2, 3, 4, 5])(
    'killed at move %i of the commit: every file is whole, the next run finishes it',
    (nth) => {
      const out = outputsOfFirst(`moving-${nth}`)
      expect(runCut(`kill:rename:${nth}`, out).signal).toBe('SIGKILL')
      for (const path of files(at(out)).keys())
        if (path.endsWith('.xlsx')) expect(() => readBook(readFileSync(at(out, path)))).not.toThrow()
      // A call that fails on its way in still finishes what was begun: nothing is left mixed.
      runCut('ENOSPC:writeFile:1', out)
      expect(summary(at(out))).toBe(summary(at('second-out')))
      expect(hidden(at(out))).toEqual(['.outputs.json'])
    },
  )

  it('killed at any moment leaves old or new, never a broken file', async () => {
    const out = outputsOfFirst('any-moment')
    for (const delay of [150, 300, 450, 600, 750]) {
      const child = spawn(process.execPath, [CLI, 'rollup', 'second', '--out', out], {
        cwd: at(),
        stdio: 'ignore',
      })
      const ended = new Promise((resolve) => child.on('exit', resolve))
      await after(delay)
      child.kill('SIGKILL')
      await ended
      for (const path of files(at(out)).keys())
        if (path.endsWith('.xlsx')) expect(() => readBook(readFileSync(at(out, path)))).not.toThrow()
      expect([summary(at('first-out')), summary(at('second-out'))]).toContain(summary(at(out)))
    }
    expect(cli('rollup', 'second', '--out', out)).toMatchObject({ status: 0, stderr: '' })
    expect(summary(at(out))).toBe(summary(at('second-out')))
    expect(hidden(at(out))).toEqual(['.outputs.json'])
  })
})

describe('a disk without room', () => {
  it.each(['ENOSPC:writeFile:1', 'ENOSPC:writeFile:3', 'ENOSPC:mkdir:3'])(
    '%s is reported, and nothing changes',
    (how) => {
      const out = outputsOfFirst(`full-${how.replaceAll(':', '-')}`)
      const was = files(at(out))
      const { status, stderr } = runCut(how, out)
      expect([status, stderr]).toEqual([2, expect.stringContaining('磁盘已满，没有写出任何结果')])
      expect(files(at(out))).toEqual(was)
      expect(hidden(at(out))).toEqual(['.outputs.json'])
    },
  )

  it('a disk that is really full is reported, and nothing changes', (context) => {
    mkdirSync(at('tiny'))
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at('tiny')])
    if (mounted.status !== 0) return context.skip('needs the right to mount a small disk')
    try {
      writeFileSync(at('tiny', 'findings.csv'), 'old')
      const { status, stderr } = cli('rollup', 'second', '--out', 'tiny')
      expect([status, stderr]).toEqual([2, expect.stringContaining('磁盘已满，没有写出任何结果')])
      expect(readFileSync(at('tiny', 'findings.csv'), 'utf8')).toBe('old')
    } finally {
      spawnSync('umount', [at('tiny')])
    }
  })
})

describe('two runs at once', () => {
  it('the second is told to wait and changes nothing; the lock of a run that died holds nobody up', () => {
    const out = outputsOfFirst('locked')
    const was = files(at(out))
    const lock = at(out, '.running.json')
    writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname() }))
    const refused = cli('rollup', 'second', '--out', out)
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('另一次运行正在写')])
    expect(files(at(out))).toEqual(was)
    writeFileSync(lock, JSON.stringify({ pid: spawnSync('true').pid, host: hostname() }))
    cli('rollup', 'second', '--out', out)
    expect(summary(at(out))).toBe(summary(at('second-out')))
  })

  it('a run that was killed before it had filled its lock holds nobody up', () => {
    const out = outputsOfFirst('unfilled')
    writeFileSync(at(out, '.running.json'), '')
    expect(cli('rollup', 'second', '--out', out)).toMatchObject({ status: 0, stderr: '' })
    expect(summary(at(out))).toBe(summary(at('second-out')))
    expect(hidden(at(out))).toEqual(['.outputs.json'])
  })

  it('a lock that is filled while the second looks at it counts', async () => {
    const out = outputsOfFirst('about-to-be-filled')
    const lock = at(out, '.running.json')
    writeFileSync(lock, '')
    const taken = lockFolder(at(out))
    writeFileSync(lock, JSON.stringify({ token: 'another', pid: process.pid, host: hostname() }))
    await expect(taken).rejects.toThrow('另一次运行正在写')
    expect(readFileSync(lock, 'utf8')).toContain('another')
  })

  it('started together, each output folder holds one run’s results, not a mixture', async () => {
    const out = 'together'
    const run = (from: string) =>
      new Promise<number | null>((resolve) => {
        spawn(process.execPath, [CLI, 'rollup', from, '--out', out], { cwd: at(), stdio: 'ignore' }).on(
          'exit',
          resolve,
        )
      })
    const codes = await Promise.all([run('first'), run('second'), run('first')])
    expect(codes.filter((code) => code !== 2).length).toBeGreaterThan(0)
    expect([summary(at('first-out')), summary(at('second-out'))]).toContain(summary(at(out)))
    expect(hidden(at(out))).toEqual(['.outputs.json'])
    rmSync(at(out), { recursive: true })
  })
})

describe('what is read', () => {
  it('stays as it was, byte for byte', () => {
    const was = files(at('second'))
    cli('rollup', 'second', '--out', 'elsewhere')
    cli('check', 'second')
    expect(files(at('second'))).toEqual(was)
  })
})
