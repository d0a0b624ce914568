/** The parts of a section: notices, figures, tables, charts, lines to sign on. A sign goes with every colour. */
export const partStyles = `
.notice{margin:0 0 1.5rem;padding:1rem 1.25rem 1rem 3.25rem;position:relative;border-left:.3125rem solid var(--tone);border-radius:.25rem;background:var(--ground)}
.notice::before{position:absolute;left:1.125rem;top:.9375rem;font-weight:700;font-size:1.125rem;line-height:1.5;color:var(--tone);content:var(--sign)}
.notice p{margin:0}
.notice .said{font-weight:600;font-size:1.125rem;line-height:1.4}
.notice .said+p{margin-top:.25rem}
.good{--tone:var(--good);--ground:var(--good-ground);--sign:"\\2713" / ""}
.caution{--tone:var(--caution);--ground:var(--caution-ground);--sign:"\\25B2" / ""}
.bad{--tone:var(--bad);--ground:var(--bad-ground);--sign:"\\2715" / ""}
.neutral{--tone:var(--neutral);--ground:var(--neutral-ground);--sign:"\\2022" / ""}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(max(9.5rem,30%),1fr));gap:.75rem;margin:0 0 1.5rem}
.figures.of-4{grid-template-columns:repeat(auto-fit,minmax(max(9.5rem,22%),1fr))}
.figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end;padding:.875rem 1rem;border:1px solid var(--line);border-top:.1875rem solid var(--tone);border-radius:.25rem;background:var(--surface)}
.figures dt{font-size:.875rem;line-height:1.35;color:var(--quiet)}
.figures dd{margin:0;font-size:1.625rem;font-weight:600;line-height:1.25;font-variant-numeric:tabular-nums;color:var(--ink)}
.figures .neutral{border-top-color:var(--strong)}
.figures .good dd,.figures .caution dd,.figures .bad dd{color:var(--tone)}
.figures .good dd::after,.figures .caution dd::after,.figures .bad dd::after{content:var(--sign);font-size:.8125rem;margin-left:.375rem;vertical-align:.25em}
.tone:not(.neutral){color:var(--tone)}
.tone:not(.neutral)::before{content:var(--sign);display:inline-block;margin-right:.375rem;font-size:.8125em}
.tone.bad{font-weight:600}
.tone.long{color:inherit;font-weight:400}
.tone.long::before{color:var(--tone)}
.scroll{overflow-x:auto;margin:0 0 1.25rem}
table{width:100%;border-collapse:collapse;font-size:.9375rem;line-height:1.45}
caption{padding:.25rem 0 .5rem;text-align:start;font-weight:600;font-size:1rem}
th,td{padding:.4375rem .75rem .4375rem 0;text-align:start;vertical-align:top;border-bottom:1px solid var(--line);hyphens:auto}
th:last-child,td:last-child{padding-right:0}
thead th{vertical-align:bottom;border-bottom:1.5px solid var(--strong);font-weight:600;font-size:.875rem;color:var(--quiet)}
tbody th{font-weight:500}
.end{text-align:end;font-variant-numeric:tabular-nums;hyphens:manual}
:is(th,td):first-child.end{text-align:start}
.note{margin:-.75rem 0 1.5rem;font-size:.875rem;color:var(--quiet)}
figure{margin:0 0 1.75rem}
figcaption{margin-bottom:.5rem;font-weight:600}
.chart{display:block;width:100%;min-width:34rem;max-width:56rem;height:auto;font-size:12px}
.chart text{fill:var(--quiet);font-variant-numeric:tabular-nums}
.chart .name{fill:var(--ink)}
.line{fill:none;stroke-width:2;stroke-linejoin:round}
.area{opacity:.1}
.grid{stroke:var(--line);fill:none}
.axis{stroke:var(--strong);fill:none}
figure .scroll{margin-bottom:.25rem}
summary{display:list-item;width:fit-content;padding:.125rem 0;font-size:.875rem;color:var(--accent);cursor:pointer}
details table{max-width:44rem;margin-top:.25rem}
details caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.signatures{margin-top:1.5rem;table-layout:fixed}
.signatures td,.signatures tbody th{height:4rem;vertical-align:bottom;border-bottom-color:var(--strong)}
.signatures th,.signatures td{border-right:1.25rem solid var(--page)}
.signatures th:last-child,.signatures td:last-child{border-right:0}
@media screen and (max-width:48rem){.signatures{min-width:32rem}}
@media (forced-colors:active){.area{display:none}.line{stroke:CanvasText}.notice,.figures div{border:1px solid}}
`;
