/** Ways out of the pane: the clipboard and a file saved by the browser. Nothing is sent anywhere. */

export function saveBytes(name: string, bytes: Uint8Array | string, type = 'application/octet-stream'): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

export const saveText = (name: string, text: string): void => saveBytes(name, text, 'text/csv;charset=utf-8')

/** Web views of Excel often refuse the clipboard's newer interface: then the older one. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    area.className = 'out-of-sight'
    document.body.append(area)
    area.select()
    document.execCommand('copy')
    area.remove()
  }
}
