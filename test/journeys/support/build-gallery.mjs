/** Bundles the galleries, of the pane's states and of the office's page, under the pane's own Content-Security-Policy. */
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { paneCsp } from '../../../scripts/csp.mjs'
import { OFFICE_JS } from '../../../scripts/office-js.mjs'

export const GALLERY = 'node_modules/.cache/union-workbooks/gallery'
export const DESK_GALLERY = 'node_modules/.cache/union-workbooks/desk-gallery'

/** Sets as lists: a state goes into the bundle as plain data. */
const asData = (states) =>
  JSON.stringify(states, (_, value) => (value instanceof Set ? { set: [...value] } : value))

/** @param states name and state of each, as the pane itself came to them */
export const buildGallery = (states) => buildFrom('gallery', GALLERY, states)
export const buildDeskGallery = () => buildFrom('desk-gallery', DESK_GALLERY, [])

const buildFrom = (folder, outDir, states) =>
  build({
    configFile: false,
    root: `test/journeys/${folder}`,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [
      react(),
      {
        name: 'states',
        resolveId: (id) => (id === 'virtual:states' ? '\0states' : null),
        load: (id) => (id === '\0states' ? `export default ${JSON.stringify(asData(states))}` : null),
      },
      {
        name: 'policy',
        transformIndexHtml: (html) => html.replace('<!-- policy -->', paneCsp(OFFICE_JS.global)),
      },
    ],
    build: {
      outDir: `../../../${outDir}`,
      emptyOutDir: true,
      target: ['chrome100', 'safari15.4'],
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    },
  })
