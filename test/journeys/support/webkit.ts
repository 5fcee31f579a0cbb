/** WebKit, the engine of Excel on a Mac, by its own driver. Debian: webkit2gtk-driver, xvfb. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const LIBRARIES = '/usr/lib/x86_64-linux-gnu'
const [DISPLAY, PORT] = [':97', 8766]

const has = (command: string): boolean => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0

/** The browser to be driven; `null` where not all that is needed is installed. */
export function installedWebKit(): string | null {
  const browsers = existsSync(LIBRARIES)
    ? readdirSync(LIBRARIES)
        .filter((name) => name.startsWith('webkit2gtk-'))
        .map((name) => join(LIBRARIES, name, 'MiniBrowser'))
        .filter((path) => existsSync(path))
    : []
  return has('WebKitWebDriver') && has('Xvfb') ? (browsers[0] ?? null) : null
}

async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const { value } = (await answer.json()) as { value: unknown }
  return value
}

/** Asks again until it answers with something; `null` where it does not in time. */
export async function until<T>(ask: () => Promise<T>, seconds = 60): Promise<T | null> {
  for (let left = seconds * 4; left > 0; left--) {
    const found = await ask().catch(() => null)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return null
}

export class WebKit {
  readonly #session: string
  readonly #processes: readonly ChildProcess[]

  private constructor(session: string, processes: readonly ChildProcess[]) {
    this.#session = session
    this.#processes = processes
  }

  static async start(binary: string): Promise<WebKit> {
    const processes = [
      spawn('Xvfb', [DISPLAY, '-screen', '0', '1200x900x24'], { stdio: 'ignore' }),
      spawn('WebKitWebDriver', [`--port=${PORT}`], { env: { ...process.env, DISPLAY }, stdio: 'ignore' }),
    ]
    const options = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } }
    const started = await until(async () => {
      const value = await call('POST', '/session', { capabilities: { alwaysMatch: options } })
      return (value as { sessionId?: string }).sessionId ?? null
    })
    if (started !== null) return new WebKit(`/session/${started}`, processes)
    for (const each of processes) each.kill()
    throw new Error('WebKit gives no session')
  }

  async open(url: string): Promise<void> {
    await call('POST', `${this.#session}/url`, { url })
  }

  /** @param script the body of a function, to which the arguments are handed */
  run(script: string, ...args: unknown[]): Promise<unknown> {
    return call('POST', `${this.#session}/execute/sync`, { script, args })
  }

  async picture(): Promise<Buffer> {
    return Buffer.from(String(await call('GET', `${this.#session}/screenshot`)), 'base64')
  }

  async stop(): Promise<void> {
    await call('DELETE', this.#session).catch(() => undefined)
    for (const each of this.#processes) each.kill()
  }
}
