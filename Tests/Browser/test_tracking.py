"""The citizen's pages: the first one, look-up by code, look-up with the key of the receipt."""

import sqlite3

import pytest

from conftest import DESK, PHONE, assert_sound, shot


def dossier(server, condition):
    """Code and key of a dossier of the demonstration."""
    with sqlite3.connect(f"file:{server.database}?mode=ro", uri=True) as connection:
        return connection.execute(
            f"SELECT d.code, t.key FROM dossier d JOIN tracking t ON t.dossier = d.id WHERE {condition} LIMIT 1"
        ).fetchone()


def names(server, code):
    """What the file knows of the people of a dossier."""
    with sqlite3.connect(f"file:{server.database}?mode=ro", uri=True) as connection:
        rows = connection.execute(
            "SELECT p.name, p.phone, p.paper_number FROM dossier d "
            "JOIN party p ON p.id IN (d.applicant, d.owner) WHERE d.code = ?", (code,)
        ).fetchall()
    return [value for row in rows for value in row if value]


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["390", "1280"])
def test_a_citizen_follows_a_dossier_from_the_first_page(visit, server, viewport, javascript):
    code, key = dossier(server, "d.status = 4 AND d.due_at IS NOT NULL")
    page = visit(viewport=viewport, javascript=javascript)
    page.goto("/")
    if javascript:
        assert_sound(page)
        shot(page, f"home-{viewport['width']}")
    page.get_by_label("Tìm thủ tục hoặc hồ sơ").fill(code)
    page.get_by_role("button", name="Tìm").click()
    assert page.locator(".step-current").inner_text().endswith("Đang giải quyết")
    assert "Hẹn trả" not in page.inner_text("main")
    if javascript:
        assert_sound(page)
        shot(page, f"tracking-code-{viewport['width']}")
    page.get_by_label("Mã tra cứu").fill(key.lower())
    page.get_by_role("button", name="Tra cứu").click()
    assert page.locator("h1").inner_text().endswith("Đang giải quyết")
    page.get_by_text("Vì sao ngày này?").click()
    content = page.inner_text("main")
    assert "Hẹn trả" in content and "Nhận hồ sơ lúc" in content
    assert not [name for name in names(server, code) if name in content]
    assert key not in page.url, "the key stands in no address"
    if javascript:
        assert_sound(page)
        shot(page, f"tracking-{viewport['width']}")


def test_the_receipts_address_leads_there_in_english_too(visit, server):
    code, key = dossier(server, "d.status = 9")
    page = visit(viewport=PHONE)
    page.goto("/")
    page.get_by_role("button", name="English").click()
    answer = page.goto(f"/tra-cuu/{code}/{key}")
    assert page.locator("h1").inner_text().endswith("The result is ready, please collect it")
    assert answer.headers["referrer-policy"] == "no-referrer" and "noindex" in answer.headers["x-robots-tag"]
    assert_sound(page)
    shot(page, "tracking-ready-english-390")


def test_a_wrong_key_says_what_to_do_and_keeps_the_code(visit, server):
    code, _ = dossier(server, "d.status = 10")
    page = visit(viewport=PHONE)
    page.goto("/tra-cuu")
    page.get_by_label("Mã hồ sơ").fill(code)
    page.get_by_label("Mã tra cứu").fill("ZZZZZZ")
    page.get_by_role("button", name="Tra cứu").click()
    assert "Không tìm thấy hồ sơ" in page.inner_text("main")
    assert page.get_by_label("Mã hồ sơ").input_value() == code
    page.complaints = [text for text in page.complaints if "404" not in text]
    assert_sound(page)
    shot(page, "tracking-wrong-390")
