/** What the build puts into the page as text: the worker's script, and the example year. */

function textOf(id: string): string {
  const text = document.getElementById(id)?.textContent
  if (!text) throw new Error(`the page was built without ${id}`)
  return text
}

/** A classic script: module workers do not start in a page that was opened as a file. */
export function startWorker(): Worker {
  const url = URL.createObjectURL(new Blob([textOf('desk-worker')], { type: 'text/javascript' }))
  const worker = new Worker(url)
  // Chromium has fetched it by the time the first message is answered.
  worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true })
  return worker
}

export function example(): Uint8Array {
  const packed = atob(textOf('desk-example').trim())
  return Uint8Array.from(packed, (letter) => letter.charCodeAt(0))
}
