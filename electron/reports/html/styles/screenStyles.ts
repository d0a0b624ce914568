/** The page: type, measure, heading and contents. */
export const screenStyles = `
:root{color-scheme:light dark;--measure:44rem}
*,*::before,*::after{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1.5rem;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.55 "Segoe UI Variable Text","Segoe UI",system-ui,-apple-system,"Helvetica Neue","Noto Sans",Arial,sans-serif;overflow-wrap:break-word}
p,li,dd,td,th,caption{white-space:pre-line}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
main:focus{outline:none}
.skip{position:absolute;left:1rem;top:-4rem;padding:.5rem 1rem;background:var(--page);border:2px solid var(--accent);z-index:1}
.skip:focus{top:1rem}
.page{max-width:78rem;margin:0 auto;padding:0 2rem 4rem;border-top:.375rem solid var(--accent)}
header{padding:2.75rem 0 1.75rem;border-bottom:1px solid var(--line)}
h1,h2,h3{line-height:1.25;text-wrap:balance}
h1{margin:0;font-size:2.25rem;font-weight:600;letter-spacing:-.015em}
h2{margin:0 0 1rem;font-size:1.5rem;font-weight:600;letter-spacing:-.005em}
h3{margin:2rem 0 .625rem;font-size:1.125rem;font-weight:600}
p{margin:0 0 .875rem;max-width:var(--measure)}
main ul,main ol{margin:0 0 1rem;padding-left:1.5rem;max-width:var(--measure)}
li{margin:.25rem 0}
.subtitle{margin:.5rem 0 0;font-size:1.1875rem;color:var(--quiet)}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.875rem 2rem;margin:1.75rem 0 0}
.facts dt{font-size:.8125rem;color:var(--quiet)}
.facts dd{margin:.0625rem 0 0;overflow-wrap:anywhere}
nav{padding:1.75rem 0 0;font-size:.9375rem}
nav h2{margin:0 0 .5rem;font-size:.9375rem}
nav ol{margin:0;padding:0;list-style:none;counter-reset:line;columns:16rem;column-gap:2rem}
nav li{margin:0;break-inside:avoid}
nav a{display:block;padding:.25rem 0;text-decoration:none;color:var(--ink)}
nav a:hover{color:var(--accent);text-decoration:underline}
main{counter-reset:section;min-width:0}
section{padding:2.5rem 0 0}
section+section{margin-top:2.5rem;border-top:1px solid var(--line)}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.875rem;color:var(--quiet)}
@media screen and (min-width:70rem){
.page{display:grid;grid-template-columns:14rem minmax(0,1fr);column-gap:3.5rem}
header,footer{grid-column:1/-1}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding:2.5rem 0}
nav ol{columns:auto}
}
@media screen and (max-width:40rem){.page{padding:0 1rem 3rem}header{padding-top:1.75rem}h1{font-size:1.75rem}}
`;
