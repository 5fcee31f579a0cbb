/** The pane for Excel: dist/addin/, and `npm run dev` over https. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
// @ts-expect-error a plain script without types
import { paneCsp } from './scripts/csp.mjs'
// @ts-expect-error a plain script without types
import { OFFICE_JS, officeJsChoice } from './scripts/office-js.mjs'

const officeJs: string = OFFICE_JS[officeJsChoice()]

/** Files that go along as they are: address below the pane -> file. */
const asTheyAre: ReadonlyMap<string, string> = new Map([
  ['guard.js', 'addin/boot/guard.js'],
  ['commands.js', 'addin/boot/commands.js'],
  ['shortcuts.json', 'addin/boot/shortcuts.json'],
  ['help.html', 'addin/boot/help.html'],
  ...readdirSync('addin/icons').map((name) => [`icons/${name}`, `addin/icons/${name}`] as const),
])

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
}

const pane = (): Plugin => ({
  name: 'pane',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { server }) =>
      html
        .replace(
          '<!-- scripts that are no modules -->',
          `<script src="./guard.js"></script>\n    <script src="${officeJs}"></script>\n    <script src="./commands.js"></script>`,
        )
        // In development Vite puts scripts of its own into the page.
        .replace('<!-- policy -->', server ? '' : paneCsp(officeJs)),
  },
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const file = asTheyAre.get((request.url ?? '').replace(/^\/|[?#].*$/g, ''))
      if (file === undefined) return next()
      response.setHeader('Content-Type', TYPES[extname(file)] ?? 'image/png')
      response.end(readFileSync(file))
    })
  },
  generateBundle() {
    for (const [fileName, file] of asTheyAre)
      this.emitFile({ type: 'asset', fileName, source: readFileSync(file) })
  },
})

export default defineConfig(async ({ command }) => ({
  root: 'addin/pane',
  base: './',
  publicDir: false as const,
  build: {
    outDir: '../../dist/addin',
    emptyOutDir: true,
    target: ['chrome100', 'safari15.4'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What the bundles hold of others', with their licences.
    license: { fileName: 'licenses.md' },
  },
  plugins: [react(), pane()],
  server: {
    port: 3000,
    strictPort: true,
    fs: { allow: [import.meta.dirname] },
    ...(command === 'serve' ? { https: await certificates() } : {}),
  },
}))

/** Certificates that this computer trusts, made and installed on first use. */
async function certificates() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs')
  return getHttpsServerOptions()
}
