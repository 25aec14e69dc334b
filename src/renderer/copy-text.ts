/** Writing to the clipboard, with errors in words. */

const FAILED = 'Nothing was copied: the browser would not let Scholium write to the clipboard. Click into the window and try again.'

/** As plain text, and as HTML for what takes it. Rejects with a sentence for the person. */
export async function copyText(text: string, html?: string): Promise<void> {
  try {
    if (html === undefined || typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(text)
    else await navigator.clipboard.write([new ClipboardItem({ 'text/plain': asBlob(text, 'text/plain'), 'text/html': asBlob(html, 'text/html') })])
  } catch {
    throw new Error(FAILED)
  }
}

function asBlob(text: string, type: string): Blob {
  return new Blob([text], { type })
}
