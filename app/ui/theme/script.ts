/** Where the choice is kept, on this device. */
export const themeKey = 'epoch.theme'
export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Runs before the first paint, so that a page never shows in the wrong theme. Private mode has no storage: 'auto'. */
export const themeScript = `try{var t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`
