/** Builds the office's page into dist/汇总.html: page, worker and example year in one file. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { pageCsp } from './csp.mjs'
import { inlineScript, onePage } from './one-page.mjs'
import { packExample } from './pack-example.mjs'

// Whoever calls: React for development is three times as large.
process.env.NODE_ENV = 'production'

export const DESK = 'dist/汇总.html'

/** Chromium from early 2022 on, as domestic browsers have it. */
const TARGET = ['chrome100']

/** The worker as one classic script: a module worker does not start in a page that was opened as a file. */
async function workerScript() {
  const built = await build({
    configFile: false,
    root: 'desk/worker',
    publicDir: false,
    // It warns of `import.meta` in a helper of its own, which a script without pieces never calls.
    logLevel: 'error',
    build: {
      write: false,
      target: TARGET,
      modulePreload: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      reportCompressedSize: false,
      rolldownOptions: { input: 'desk/worker/main.ts', output: { format: 'iife', codeSplitting: false } },
    },
  })
  const scripts = (Array.isArray(built) ? built[0] : built).output.filter(({ type }) => type === 'chunk')
  if (scripts.length !== 1) throw new Error(`the worker has ${scripts.length} scripts, not one`)
  return inlineScript(scripts[0].code.trim())
}

const block = (id, type, text) => `<script type="${type}" id="${id}">${text}</script>`

export async function buildDesk() {
  const { html, script, style } = await onePage('desk/page', [react()], TARGET)
  const guard = inlineScript(readFileSync('desk/page/guard.js', 'utf8').trim())
  const worker = await workerScript()
  const example = Buffer.from(packExample()).toString('base64')
  // Closing tags are looked for before code comes in that may hold the same words.
  const page = html
    .replace('</body>', () => `<!-- script -->\n</body>`)
    .replace('</head>', () => `<style>${style}</style>\n</head>`)
    .replace('<!-- script -->', () => `<script type="module">${script}</script>`)
    .replace('<!-- policy -->', () => pageCsp([guard, script], style))
    .replace('<!-- guard -->', () => `<script>${guard}</script>`)
    .replace('<!-- worker and example -->', () =>
      [block('desk-worker', 'text/plain', worker), block('desk-example', 'text/plain', example)].join('\n'),
    )
  mkdirSync('dist', { recursive: true })
  writeFileSync(DESK, page)
  const kilobytes = (text) => `${(Buffer.byteLength(text) / 1024).toFixed(0)} KB`
  console.log(
    `${DESK}: ${kilobytes(page)} (worker ${kilobytes(worker)}, example ${kilobytes(example)}), ${(gzipSync(page).length / 1024).toFixed(0)} KB gzipped`,
  )
}
