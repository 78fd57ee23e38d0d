// Quicker, never necessary: every page works without this file. Behaviours hang on data attributes only.
"use strict";
(() => {
    const root = document.documentElement;
    root.classList.add("js");
    const all = (selector, within = document) => [...within.querySelectorAll(selector)];
    // What is personal is sent and never stands in an address: `method` post, with the form's token.
    const fetched = async (path, values, method, form, signal) => {
        const url = new URL(path, location.href), isPost = method === "post";
        if (isPost && form && form.elements.csrf) values.append("csrf", form.elements.csrf.value);
        if (!isPost) values.forEach((value, name) => url.searchParams.append(name, value));
        const answer = await fetch(url, {
            method: isPost ? "POST" : "GET", body: isPost ? values : undefined, signal,
            headers: { "X-Requested-With": "fetch" }, credentials: "same-origin",
        });
        // A session that ended answers with another page: never show that inside this one.
        if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
        return answer.text();
    };
    const isShown = element => element.getClientRects().length > 0;
    const changed = element => element.dispatchEvent(new Event("change", { bubbles: true }));
    const later = (action, milliseconds) => {
        let timer;
        return (...values) => { clearTimeout(timer); timer = setTimeout(action, milliseconds, ...values); };
    };

    // Keys: data-key="F9 Ctrl+Enter" clicks a button or link and focuses a field. The browser keeps its own.
    const browserKeys = new Set(["F1", "F3", "F5", "F6", "F7", "F10", "F11", "F12"]);
    const keyName = event => {
        if (browserKeys.has(event.key)) return null;
        if (/^F\d+$/.test(event.key)) return event.altKey || event.ctrlKey || event.shiftKey || event.metaKey ? null : event.key;
        if (event.key === "Enter" && event.ctrlKey) return "Ctrl+Enter";
        // The letter on the key: with Alt some layouts write another sign.
        if (event.altKey && !event.ctrlKey && /^Key[A-Z]$/.test(event.code)) return `Alt+${event.code.slice(3)}`;
        return null;
    };
    document.addEventListener("keydown", event => {
        const name = keyName(event);
        if (!name || event.isComposing) return;
        const target = all("[data-key]").find(element => element.dataset.key.split(" ").includes(name) && isShown(element));
        if (!target) return;
        event.preventDefault();
        if (event.repeat || target.disabled) return;
        if (target.matches("input:not([type=checkbox],[type=radio]), select, textarea")) {
            target.focus();
            if (target.select) target.select();
        } else {
            target.click();
            // What was opened is filled in next.
            const opened = target.matches("summary") && target.parentElement.querySelector("textarea, input:not([type=hidden])");
            if (opened) setTimeout(() => (isShown(opened) ? opened : target).focus());
            else if (!target.matches("button, a")) target.focus();
        }
    });

    // Enter goes to the next field; on a button it still presses, in a text area it still breaks the line.
    const fields = form => [...form.elements].filter(element =>
        element.matches("input:not([type=hidden]), select, textarea, button") && !element.disabled && !element.readOnly && isShown(element));
    document.addEventListener("keydown", event => {
        const element = event.target;
        if (event.key !== "Enter" || event.ctrlKey || event.altKey || event.isComposing || event.defaultPrevented) return;
        if (!element.form || !element.form.matches("[data-enter-next]") || !element.matches("input, select")) return;
        event.preventDefault();
        const list = fields(element.form);
        let next = list.indexOf(element) + 1;
        // A group of radios is one field.
        while (next < list.length && list[next].type === "radio" && element.type === "radio" && list[next].name === element.name) next += 1;
        if (list[next]) list[next].focus();
    });

    // Nothing is sent twice: a second submit of the same form is swallowed until the page is shown again.
    document.addEventListener("submit", event => {
        const form = event.target;
        if (event.defaultPrevented || form.method !== "post") return;
        if (form.dataset.sent) { event.preventDefault(); return; }
        const answersElsewhere = (event.submitter && event.submitter.formTarget) || form.target;
        if (answersElsewhere) return;
        form.dataset.sent = "1";
        delete form.dataset.touched;
        // After the browser has read the form: a disabled button's value would not be sent.
        setTimeout(() => all("button", form).filter(button => !button.disabled).forEach(button => {
            button.dataset.guarded = "1";
            button.disabled = true;
        }));
    });
    addEventListener("pageshow", () => {
        all("form[data-sent]").forEach(form => delete form.dataset.sent);
        all("[data-guarded]").forEach(button => { button.disabled = false; delete button.dataset.guarded; });
    });

    // What was typed is not lost without a question.
    document.addEventListener("input", event => {
        const form = event.target.form;
        if (form && form.matches("[data-guard]")) form.dataset.touched = "1";
    });
    addEventListener("beforeunload", event => {
        if (document.querySelector("form[data-touched]")) event.preventDefault();
    });

    // Tick all, and the count of ticks.
    all("[data-tick-all]").forEach(head => {
        const ticks = () => all(`input[type=checkbox][name="${CSS.escape(head.dataset.tickAll)}"]`, head.closest("table"));
        const update = () => {
            const ticked = ticks().filter(tick => tick.checked).length;
            head.checked = ticked > 0 && ticked === ticks().length;
            head.indeterminate = ticked > 0 && !head.checked;
            all("[data-tick-count]").forEach(element => { element.textContent = String(ticked); });
        };
        head.hidden = false;
        head.addEventListener("change", () => { ticks().forEach(tick => { tick.checked = head.checked; }); update(); });
        head.closest("table").addEventListener("change", event => { if (event.target !== head) update(); });
        update();
    });
    // Lists by keyboard: J K or arrows move from row to row, Space ticks, Enter opens the row's link, / searches.
    document.addEventListener("keydown", event => {
        if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
        const place = event.target, tick = place.matches("[data-rows] td > input[type=checkbox]") ? place : null;
        if (!tick && place.matches("input, select, textarea, [contenteditable]")) return;
        if (event.key === "/") {
            const field = document.querySelector("[data-search]");
            if (!field) return;
            event.preventDefault();
            field.focus();
            field.select();
            return;
        }
        const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
        const row = place.closest("[data-rows] tbody tr"), list = row && row.closest("[data-rows]");
        // Arrows scroll the page until a row has the focus.
        if (step && (row || !event.key.startsWith("Arrow"))) {
            const links = all(".row-link", list || document), now = row ? links.indexOf(row.querySelector(".row-link")) : -1;
            const next = links[row ? now + step : step > 0 ? 0 : links.length - 1];
            if (!next) return;
            event.preventDefault();
            next.focus();
        } else if (row && event.key === " " && !tick && place.matches(".row-link")) {
            const box = row.querySelector("td > input[type=checkbox]");
            if (!box) return;
            event.preventDefault();
            box.checked = !box.checked;
            changed(box);
        } else if (tick && event.key === "Enter" && row.querySelector(".row-link")) {
            event.preventDefault();
            row.querySelector(".row-link").click();
        }
    });
    // A button that ticks all boxes of a group: “Đủ cả”.
    all("[data-tick-group]").forEach(button => {
        const boxes = () => {
            const group = `#${CSS.escape(button.dataset.tickGroup)} input`, marked = all(`${group}[data-tick-me]`);
            return marked.length ? marked : all(`${group}[type=checkbox]`);
        };
        button.hidden = false;
        button.addEventListener("click", () => boxes().filter(box => !box.checked).forEach(box => { box.checked = true; changed(box); }));
    });

    // A list of suggestions under a field (ARIA combobox): the focus stays in the field, arrows move the choice.
    const combo = (field, number) => {
        const store = document.getElementById(field.dataset.suggestInto || "");
        const list = document.createElement("ul");
        list.className = "suggestions";
        list.id = `suggestions-${number}`;
        list.hidden = true;
        list.setAttribute("role", "listbox");
        list.setAttribute("aria-label", field.labels && field.labels[0] ? field.labels[0].textContent.trim() : field.name);
        field.after(list);
        const aria = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
        Object.entries(aria).forEach(([name, value]) => field.setAttribute(name, value));
        let options = [], active = -1, request = null, chosen = field.value, digit = null, isLoading = false, listed = null;
        const picksFirst = "suggestFirst" in field.dataset;
        const show = isOpen => {
            list.hidden = !isOpen;
            field.setAttribute("aria-expanded", String(isOpen));
            if (!isOpen) activate(-1);
        };
        const activate = index => {
            active = index;
            options.forEach((option, place) => option.setAttribute("aria-selected", String(place === index)));
            if (options[index]) {
                field.setAttribute("aria-activedescendant", options[index].id);
                options[index].scrollIntoView({ block: "nearest" });
            } else field.removeAttribute("aria-activedescendant");
        };
        const keep = (value, text) => {
            if (!store) return;
            if (store.tagName === "SELECT" && value && ![...store.options].some(option => option.value === value)) {
                store.add(new Option(text, value));
            }
            store.value = value;
            changed(store);
        };
        const pick = option => {
            field.value = chosen = option.dataset.text;
            if (request) request.abort();
            clearTimeout(digit && digit.timer);
            digit = null;
            show(false);
            keep(option.dataset.value, option.dataset.text);
            new URLSearchParams(option.dataset.fill || "").forEach((value, name) => {
                const other = field.form && field.form.elements[name];
                if (!other) return;
                if (other.type === "checkbox") other.checked = value === other.value; else other.value = value;
                changed(other instanceof RadioNodeList ? [...other].find(radio => radio.checked) || field : other);
            });
            goOn();
        };
        const goOn = () => {
            if (!field.form || !field.form.matches("[data-enter-next]")) return;
            const rest = fields(field.form), next = rest[rest.indexOf(field) + 1];
            if (next) next.focus();
        };
        const load = async () => {
            if (request) request.abort();
            const own = request = new AbortController(), typed = field.value;
            isLoading = true;
            try {
                const values = new URLSearchParams({ q: typed });
                const text = await fetched(field.dataset.suggest, values, field.dataset.suggestMethod, field.form, own.signal);
                if (own.signal.aborted) return;
                list.innerHTML = text;
            } catch {
                list.replaceChildren();
            } finally {
                if (own === request) isLoading = false;
            }
            if (own !== request) return;
            options = all("[role=option]", list);
            listed = typed;
            options.forEach((option, index) => { option.id = `${list.id}-${index}`; });
            // After leaving the field nothing opens any more.
            show(options.length > 0 && document.activeElement === field);
            if (picksFirst && typed && options.length) activate(0);
        };
        const loadLater = later(load, 120);
        field.addEventListener("input", () => {
            if (field.value !== chosen && store && store.value) keep("", "");
            chosen = null;
            if (digit && field.value === digit.before + digit.key) return;
            clearTimeout(digit && digit.timer);
            digit = null;
            loadLater();
        });
        field.addEventListener("focus", () => { if (!field.value) load(); });
        field.addEventListener("blur", () => show(false));
        list.addEventListener("pointerdown", event => {
            const option = event.target.closest("[role=option]");
            event.preventDefault();
            if (option) pick(option);
        });
        field.addEventListener("keydown", event => {
            if (event.isComposing || event.altKey || event.ctrlKey) return;
            const isOpen = !list.hidden;
            if (digit && (event.key === "Enter" || event.key === "Tab")) {
                event.preventDefault();
                pick(digit.option);
                return;
            }
            if (event.key === "ArrowDown" || event.key === "ArrowUp") {
                event.preventDefault();
                if (!isOpen) { load(); return; }
                activate((active + (event.key === "ArrowDown" ? 1 : options.length - (active < 0 ? 0 : 1))) % options.length);
            } else if (isOpen && event.key === "Enter" && active >= 0 && listed === field.value) {
                event.preventDefault();
                pick(options[active]);
            } else if (picksFirst && event.key === "Enter" && chosen === null && field.value) {
                // Faster than the server: the answer is waited for.
                event.preventDefault();
                load().then(() => {
                    if (document.activeElement !== field) return;
                    if (options[0]) pick(options[0]); else goOn();
                });
            } else if (isOpen && event.key === "Escape") {
                event.preventDefault();
                show(false);
            } else if (isOpen && /^[1-9]$/.test(event.key) && options[event.key - 1] && !/[\d.]$/.test(field.value)) {
                // A digit picks, unless more follows at once: then it begins a code.
                const option = options[event.key - 1];
                digit = { option, key: event.key, before: field.value, timer: setTimeout(() => pick(option), 350) };
            }
        });
    };
    all("input[data-suggest]").forEach(combo);

    // Parts of the page that follow the form: fetched with the named fields when one of them changes.
    all("[data-fragment-url]").forEach(element => {
        const form = element.closest("form");
        const names = (element.dataset.fragmentFields || "").split(" ").filter(Boolean);
        if (!form) return;
        let request = null;
        const refresh = later(async () => {
            if (request) request.abort();
            request = new AbortController();
            const own = request, values = new URLSearchParams(), data = new FormData(form);
            names.forEach(name => data.getAll(name).forEach(value => values.append(name, value)));
            element.setAttribute("aria-busy", "true");
            try {
                const text = await fetched(element.dataset.fragmentUrl, values, element.dataset.fragmentMethod, form, own.signal);
                if (own === request) element.innerHTML = text;
                follow();
            } catch {
                if (own !== request) return;
            }
            element.removeAttribute("aria-busy");
        }, 60);
        form.addEventListener("change", event => { if (names.includes(event.target.name)) refresh(); });
    });

    // Shown while a box or radio whose name begins so is ticked with that value: data-when="thanh-phan thieu".
    const follow = () => all("[data-when], [data-unless]").forEach(element => {
        const [name, value] = (element.dataset.when || element.dataset.unless).split(" ");
        const isTicked = all(`input[name^="${CSS.escape(name)}"][value="${CSS.escape(value)}"]:checked`).length > 0;
        element.hidden = isTicked !== ("when" in element.dataset);
    });
    document.addEventListener("change", follow);
    // Of some radios the blank takes the next one: “Có”, “Thiếu”, “Không cần”.
    document.addEventListener("keydown", event => {
        if (event.key !== " " || !event.target.matches("[data-toggle]:checked")) return;
        const radios = all(`input[name="${CSS.escape(event.target.name)}"]`, event.target.form);
        const other = radios[(radios.indexOf(event.target) + 1) % radios.length];
        if (other === event.target) return;
        event.preventDefault();
        other.checked = true;
        other.focus();
        changed(other);
    });
    // The paper that was just made goes to the printer; once, not again when the page is loaded anew. A browser that is
    // driven by a program has no printer, and its viewer of PDF falls over.
    all("a[data-print-file]").slice(0, 1).forEach(link => {
        history.replaceState(null, "", location.pathname);
        if (navigator.webdriver) return;
        const frame = document.createElement("iframe");
        frame.className = "print-frame";
        frame.title = link.textContent;
        frame.addEventListener("load", () => frame.contentWindow.print());
        frame.src = link.href;
        document.body.append(frame);
    });
    const first = document.querySelector("input[autofocus]");
    if (first) first.select();
    follow();

    // Filters send themselves.
    all("form[data-auto-submit]").forEach(form => form.addEventListener("change", event => {
        if (event.target.matches("select, [type=checkbox], [type=radio]")) form.requestSubmit();
    }));

    // A day typed without strokes gets them: 28122018.
    document.addEventListener("change", event => {
        const parts = event.target.matches("[data-date]") && /^(\d\d)(\d\d)(\d{4})$/.exec(event.target.value.trim());
        if (parts) event.target.value = parts.slice(1).join("/");
    }, true);

    // The server's clock runs on; the browser's own is not asked for the hour.
    all("[data-server-time]").forEach(element => {
        const base = Number(element.dataset.serverTime), started = performance.now();
        const two = number => String(number).padStart(2, "0");
        const tick = () => {
            const now = new Date(base + performance.now() - started + 7 * 3600000);
            element.textContent = `${two(now.getUTCHours())}:${two(now.getUTCMinutes())} `
                + `${two(now.getUTCDate())}/${two(now.getUTCMonth() + 1)}/${now.getUTCFullYear()}`;
        };
        setInterval(tick, 5000);
    });

    const problem = document.querySelector("[data-focus]");
    if (problem) problem.focus();
    if (document.querySelector("[data-print]")) addEventListener("load", () => print());
})();
