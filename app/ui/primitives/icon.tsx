/** Line icons, 24 grid, 1.8 px; always beside a word, or named for screen readers by their parent. */
const SHAPES = {
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M20 20l-4.7-4.7',
  menu: 'M3.5 6.5h17M3.5 12h17M3.5 17.5h17',
  check: 'm5 12.5 4.5 4.5L19 7',
  cross: 'M6 6l12 12M18 6 6 18',
  near: 'M4 10c2.7-3 5.3 3 8 0s5.3-3 8 0M4 15c2.7-3 5.3 3 8 0s5.3-3 8 0',
  warn: 'M12 4 2.8 20h18.4ZM12 10v4.5M12 17.2v.3',
  user: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4.5 20c1-4 4-6 7.500-6s6.500 2 7.500 6',
  file: 'M6 3h8l5 5v13H6ZM14 3v5h5',
  lock: 'M6 11h12v9H6ZM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  right: 'M4 12h15M13 6l6 6-6 6',
  down: 'm6 9 6 6 6-6',
  plus: 'M12 5v14M5 12h14',
  swap: 'M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4',
  home: 'M4 11 12 4l8 7v9h-5v-6H9v6H4Z',
  link: 'M9 15l6-6M8 11l-2 2a4 4 0 0 0 5 5l2-2M16 13l2-2a4 4 0 0 0-5-5l-2 2',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16M12 8v4.500l3 2',
  star: 'm12 4 2.400 5.200 5.600.600-4.200 3.800 1.200 5.600L12 16.400 7 19.200l1.200-5.600L4 9.800l5.600-.600Z',
} as const
export type IconName = keyof typeof SHAPES

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  )
}
