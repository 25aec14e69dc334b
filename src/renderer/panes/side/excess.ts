/** What to say of a text that is longer than an event may hold; nothing of one that fits. */

export function excess(text: string, bound: number): string | undefined {
  if (text.length <= bound) return undefined
  return `This has ${text.length.toLocaleString('en')} characters and can have ${bound.toLocaleString('en')}. It is not saved until it is shorter.`
}
