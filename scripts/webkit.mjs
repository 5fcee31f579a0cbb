/**
 * `npm run webkit`: pane and page as built, in WebKit, the engine of Excel on a Mac. Needs WebKitWebDriver, MiniBrowser
 * and Xvfb (Debian: webkit2gtk-driver, xvfb); where they are not installed one line says that nothing was run.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../dist/', import.meta.url))
const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0
const libraries = '/usr/lib/x86_64-linux-gnu'
const browsers = existsSync(libraries)
  ? readdirSync(libraries)
      .filter((name) => name.startsWith('webkit2gtk-'))
      .map((name) => join(libraries, name, 'MiniBrowser'))
      .filter((path) => existsSync(path))
  : []

if (!has('WebKitWebDriver') || !has('Xvfb') || browsers.length === 0) {
  console.log('webkit: not run; WebKitWebDriver, MiniBrowser and Xvfb are not all installed')
  process.exit(0)
}
if (!existsSync(join(root, 'addin/index.html'))) {
  console.log('webkit: nothing is built yet: npm run build')
  process.exit(2)
}

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.png': 'image/png' }
const server = createServer((request, response) => {
  const path = join(root, decodeURIComponent(new URL(request.url, 'http://local/').pathname))
  if (!path.startsWith(root) || !existsSync(path)) return response.writeHead(404).end()
  response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain')
  response.end(readFileSync(path))
}).listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))

const display = ':97'
const screen = spawn('Xvfb', [display, '-screen', '0', '1000x900x24'], { stdio: 'ignore' })
const driver = spawn('WebKitWebDriver', ['--port=8766'], {
  env: { ...process.env, DISPLAY: display },
  stdio: 'ignore',
})

async function call(method, path, body) {
  const answer = await fetch(`http://127.0.0.1:8766${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return (await answer.json()).value
}

/** Asks again until it answers with something. */
async function until(ask, seconds = 30) {
  for (let left = seconds * 4; left > 0; left--) {
    const found = await ask().catch(() => null)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return null
}

/** What each page shows when it works. */
const PAGES = [
  ['addin/index.html', '正在等 Excel 应答|没有连上 Office'],
  ['校验.html', '把工作簿拖到这里|选择工作簿|拖'],
]

let failed = 0
try {
  const session = await until(() =>
    call('POST', '/session', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: browsers[0], args: ['--automation'] } },
      },
    }),
  )
  if (!session?.sessionId) throw new Error('no session')
  const at = `/session/${session.sessionId}`
  for (const [page, shows] of PAGES) {
    await call('POST', `${at}/url`, {
      url: `http://127.0.0.1:${server.address().port}/${encodeURI(page)}`,
    })
    const script = `return new RegExp(${JSON.stringify(shows)}).test(document.body.innerText) && document.body.innerText`
    const text = await until(() => call('POST', `${at}/execute/sync`, { script, args: [] }))
    if (!text) failed++
    console.log(`${text ? '✓' : '✗'} webkit: ${page}`)
  }
  await call('DELETE', at)
} finally {
  driver.kill()
  screen.kill()
  server.close()
}
console.log(`${PAGES.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
