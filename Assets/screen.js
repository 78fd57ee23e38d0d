// The screen on the wall: pages made to fit, turned by themselves. Without this file the board is one long page.
"use strict";
(() => {
    const seconds = 15, minute = 60_000;
    const one = name => document.querySelector(`[data-screen-${name}]`);
    const main = one("pages"), turn = one("turn"), place = one("place"), pause = one("pause"), go = one("go");
    const offline = one("offline"), clock = one("clock");
    const fields = [...document.querySelectorAll("[data-screen-field]")];
    const rows = fields.flatMap(field => [...field.querySelectorAll("[data-screen-row]")]);
    if (!main || rows.length === 0) return;
    document.documentElement.classList.add("screen-turning");
    turn.hidden = false;

    // Rows are shown one after another until the next no longer fits: letters, window and names may be any size.
    let pages = [], shown = 0;
    const show = (from, to) => {
        rows.forEach((row, index) => { row.hidden = index < from || index >= to; });
        fields.forEach(field => { field.hidden = !field.querySelector("[data-screen-row]:not([hidden])"); });
    };
    const divide = () => {
        pages = [];
        // No page's number is wider: what it takes of the foot's room is taken now.
        place.textContent = `${rows.length}/${rows.length}`;
        show(0, 0);
        for (let from = 0; from < rows.length;) {
            let to = from;
            do {
                rows[to].hidden = false;
                rows[to].closest("[data-screen-field]").hidden = false;
                to += 1;
            } while (to < rows.length && main.scrollHeight <= main.clientHeight);
            if (main.scrollHeight > main.clientHeight && to > from + 1) to -= 1;
            pages.push([from, to]);
            show(0, 0);
            from = to;
        }
    };
    const open = number => {
        shown = (number + pages.length) % pages.length;
        show(...pages[shown]);
        place.textContent = `${shown + 1}/${pages.length}`;
    };
    let timer;
    const run = () => { clearInterval(timer); timer = setInterval(() => open(shown + 1), seconds * 1000); };
    const isPaused = () => pause.hidden;
    const setPaused = paused => {
        pause.hidden = paused;
        go.hidden = !paused;
        (paused ? go : pause).focus();
        if (paused) clearInterval(timer); else run();
    };
    pause.addEventListener("click", () => setPaused(true));
    go.addEventListener("click", () => setPaused(false));
    document.addEventListener("keydown", event => {
        const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        open(shown + step);
        if (!isPaused()) run();
    });
    let resized;
    addEventListener("resize", () => {
        clearTimeout(resized);
        resized = setTimeout(() => { const first = pages[shown][0]; divide(); open(pages.findIndex(page => page[1] > first)); }, 200);
    });
    const start = () => { divide(); open(0); run(); };
    (document.fonts ? document.fonts.ready : Promise.resolve()).then(start);

    // The server's time, going on by this machine's.
    const began = performance.now(), sent = Number(clock.dataset.screenClock);
    const two = number => String(number).padStart(2, "0");
    setInterval(() => {
        const now = new Date(sent + performance.now() - began + 7 * 60 * minute);
        clock.textContent = `${two(now.getUTCHours())}:${two(now.getUTCMinutes())} ${two(now.getUTCDate())}/${two(now.getUTCMonth() + 1)}/${now.getUTCFullYear()}`;
    }, 1000);

    // Another edition hangs now: only then, and only when the network is there, the page is loaded anew.
    const tag = `"${document.body.dataset.screen}"`;
    const ask = async () => {
        try {
            const answer = await fetch(location.href, { headers: { "If-None-Match": tag }, cache: "no-store" });
            offline.hidden = true;
            if (answer.status === 200 && answer.headers.get("etag") !== tag) location.reload();
        } catch {
            offline.hidden = false;
        }
    };
    setInterval(ask, minute);
    addEventListener("online", ask);
    addEventListener("offline", () => { offline.hidden = false; });
})();
