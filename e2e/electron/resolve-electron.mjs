/** Module hooks: whoever imports `electron` gets the stand-in, anew for each start (the importer's `?start=`). */
export async function resolve(specifier, context, nextResolve) {
  if (specifier !== 'electron') return nextResolve(specifier, context)
  const url = new URL('./electron-module.mjs', import.meta.url)
  url.search = new URL(context.parentURL).search
  return { url: url.href, shortCircuit: true }
}
