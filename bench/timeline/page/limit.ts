/** Nothing but a block that follows the pointer: what the browser itself reaches. */
import type { Contender } from './contender'

export function limitContender(): Contender {
  return {
    prepare: () => undefined,
    async draw(box) {
      const block = box.appendChild(document.createElement('div'))
      block.style.cssText = 'position: absolute; inline-size: 40px; block-size: 40px; background: currentColor'
      let turned = 0
      const move = (): void => void (block.style.transform = `translate(${turned % 1000}px, 0)`)
      box.addEventListener('pointermove', ({ clientX }) => { turned = clientX; move() })
      box.addEventListener('wheel', (event) => { event.preventDefault(); turned += 1; move() }, { passive: false })
    },
    show: async () => undefined,
    window: () => ({ from: Date.UTC(1800, 0, 1), to: Date.UTC(2026, 0, 1) }),
  }
}
