/** Builds the pane into dist/addin/ and the page into dist/校验.html. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { pageCsp } from './csp.mjs'
import { copyOfficeJs, officeJsChoice } from './office-js.mjs'
import { inlineScript, onePage } from './one-page.mjs'

// Whoever calls: React for development is three times as large.
process.env.NODE_ENV = 'production'

export const PAGE = 'dist/校验.html'
export const PANE = 'dist/addin'

export async function buildPage() {
  // No module: the page's thread runs the same script again, and starts from no module.
  const { html, script, style } = await onePage('addin/page', [react()], ['chrome100', 'safari15.4'], {
    output: { codeSplitting: false, format: 'iife' },
    transform: { define: { 'import.meta': '{}' } },
  })
  const guard = inlineScript(readFileSync('addin/boot/guard.js', 'utf8').trim())
  const page = html
    .replace('<!-- policy -->', () => pageCsp([guard, script], style))
    // Before the long script: what cannot run that must not wait for it either.
    .replace('<!-- guard -->', () => `<script>${guard}</script>`)
    .replace('</head>', () => `<style>${style}</style>\n</head>`)
    .replace('</body>', () => `<script type="module" id="program">${script}</script>\n</body>`)
  mkdirSync('dist', { recursive: true })
  writeFileSync(PAGE, page)
}

export async function buildPane() {
  await build({ configFile: 'vite.config.ts', logLevel: 'warn' })
  if (officeJsChoice() === 'local') copyOfficeJs(join(PANE, 'office'))
  // The pane offers the page where Excel does not answer.
  if (existsSync(PAGE)) copyFileSync(PAGE, join(PANE, 'page.html'))
}

/** What the pane loads before its first paint, office.js apart: file -> bytes, gzipped. */
export function firstPaint(folder = PANE) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map((m) => m[1])
  return new Map(
    ['index.html', ...files.filter((file) => !file.startsWith('office/'))].map((file) => [
      file,
      gzipSync(readFileSync(join(folder, file))).length,
    ]),
  )
}

export function printSizes() {
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(0)} KB`
  const total = [...firstPaint().values()].reduce((sum, bytes) => sum + bytes, 0)
  const page = readFileSync(PAGE)
  console.log(`${PANE}: first paint ${kilobytes(total)} gzipped`)
  console.log(`${PAGE}: ${kilobytes(page.length)}, ${kilobytes(gzipSync(page).length)} gzipped`)
}
