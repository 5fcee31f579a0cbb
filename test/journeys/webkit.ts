/**
 * `npm run webkit`: pane and page as built, in WebKit. The pane waits where no Excel answers, and checks, marks and
 * lists over the simulated one; the page checks a workbook. Where WebKit is not installed one line says that nothing
 * was run. `-- --pictures FOLDER` keeps what was seen.
 */
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { registry } from '../../programmes/registry.ts'
// @ts-expect-error a plain script without types
import { PAGE, PANE } from '../../scripts/build-addin.mjs'
// @ts-expect-error a plain script without types
import { paneCsp } from '../../scripts/csp.mjs'
// @ts-expect-error a plain script without types
import { OFFICE_JS } from '../../scripts/office-js.mjs'
import { checkBook } from '../../submissions/check/check-book.ts'
import { readBook } from '../../workbook/codecs/node.ts'
import { EXAMPLE, exampleBook, SHEET } from './support/example.ts'
import { simulatedOffice } from './support/office.ts'
import { installedWebKit, until, WebKit } from './support/webkit.ts'

const { pictures } = parseArgs({ options: { pictures: { type: 'string' } } }).values

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.png': 'image/png',
}

/** The simulated Office in place of Microsoft's. */
const SIMULATED = './simulated-office.js'

const paneOver = (officeJs: string): string =>
  readFileSync(join(PANE, 'index.html'), 'utf8')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, paneCsp(officeJs))
    .replace(OFFICE_JS.global, officeJs)

const made: Readonly<Record<string, () => Promise<string> | string>> = {
  '/simulated.html': () => paneOver(SIMULATED),
  '/simulated-office.js': () =>
    simulatedOffice({ book: exampleBook(), name: '申报.xlsx', level: 21, background: null }),
  '/page.html': () => readFileSync(PAGE, 'utf8'),
}

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://local/')
  const path = join(PANE, decodeURIComponent(pathname))
  const body = made[pathname] ? await made[pathname]() : existsSync(path) ? readFileSync(path) : null
  if (body === null) return response.writeHead(404).end()
  response.setHeader('content-type', TYPES[extname(pathname)] ?? 'text/plain')
  return response.end(body)
})

const TEXT = 'return document.body.innerText'
const PRESS = `
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === arguments[0] && !each.disabled)
  button?.click()
  return button !== undefined`
const HAND_IN = `
  const bytes = Uint8Array.from(atob(arguments[0]), (letter) => letter.charCodeAt(0))
  const transfer = new DataTransfer()
  transfer.items.add(new File([bytes], arguments[1]))
  const input = document.querySelector('input[type=file]')
  input.files = transfer.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
  return true`
/** Fluent fills its style elements rule by rule, which a policy may forbid. */
const STYLED = `
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === arguments[0])
  return getComputedStyle(button).borderTopLeftRadius !== '0px'`

interface Seen {
  readonly name: string
  readonly look: (webkit: WebKit, at: string) => Promise<string[]>
}

const says = async (webkit: WebKit, what: RegExp): Promise<string[]> =>
  (await until(async () => what.test(String(await webkit.run(TEXT)))))
    ? []
    : [`does not say ${what}: ${String(await webkit.run(TEXT)).slice(0, 200)}`]

const styled = async (webkit: WebKit, button: string): Promise<string[]> =>
  (await webkit.run(STYLED, button)) === true ? [] : [`the button ${button} has no style`]

const found = (book: ReturnType<typeof exampleBook>): number => {
  const checked = checkBook(registry, book, '申报.xlsx')
  if ('reason' in checked) throw new Error(checked.reason)
  return checked.findings.length
}

const SEEN: readonly Seen[] = [
  {
    name: 'pane without Excel',
    look: async (webkit, at) => {
      await webkit.open(`${at}/index.html`)
      return says(webkit, /正在等 Excel 应答|没有连上 Office/)
    },
  },
  {
    name: 'pane over the simulated Excel',
    look: async (webkit, at) => {
      await webkit.open(`${at}/simulated.html`)
      if (!(await until(() => webkit.run(PRESS, '校验全部')))) return ['has no 校验全部']
      const formats = `return window.session.book.sheet(${JSON.stringify(SHEET)}).formats.length`
      const marked = await until(async () => Number(await webkit.run(formats)) > 0)
      return [
        ...(await says(webkit, new RegExp(`校验完成：.*${found(exampleBook())} 个问题`))),
        ...(marked ? [] : ['marks nothing']),
        ...((await until(() => webkit.run(PRESS, '校验本表'))) ? [] : ['cannot check again']),
        ...(await styled(webkit, '校验本表')),
      ]
    },
  },
  {
    name: 'page',
    look: async (webkit, at) => {
      await webkit.open(`${at}/page.html`)
      if (!(await until(() => webkit.run("return document.querySelector('input[type=file]') !== null"))))
        return ['takes no file']
      const style = await styled(webkit, '选择工作簿')
      const bytes = readFileSync(EXAMPLE)
      await webkit.run(HAND_IN, bytes.toString('base64'), '申报.xlsx')
      return [...style, ...(await says(webkit, new RegExp(`校验完成：.*${found(readBook(bytes))} `)))]
    },
  },
]

async function lookAtAll(binary: string): Promise<number> {
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const webkit = await WebKit.start(binary)
  let failed = 0
  try {
    for (const { name, look } of SEEN) {
      const faults = await look(webkit, at)
      if (faults.length > 0) failed++
      console.log(`${faults.length === 0 ? '✓' : '✗'} webkit: ${[name, ...faults].join('; ')}`)
      if (pictures !== undefined) {
        await mkdir(pictures, { recursive: true })
        await writeFile(join(pictures, `${name}.png`), await webkit.picture())
      }
    }
  } finally {
    await webkit.stop()
    server.close()
  }
  console.log(`${SEEN.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

const binary = installedWebKit()
if (binary === null)
  console.log('webkit: not run; WebKitWebDriver, MiniBrowser and Xvfb are not all installed')
else if (!existsSync(join(PANE, 'index.html'))) {
  console.log('webkit: nothing is built yet: npm run build')
  process.exitCode = 2
} else process.exitCode = await lookAtAll(binary)
