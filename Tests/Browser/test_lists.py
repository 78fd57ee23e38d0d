"""Worklists, batches, search, hand-over list, leader's page and register in a real browser."""

import re

import pytest

from conftest import DESK, PHONE, assert_sound, shot

PAGES = [
    ("tiepnhan", "/ho-so", "worklist"),
    ("tiepnhan", "/tim", "search"),
    ("tiepnhan", "/ban-giao", "handover"),
    ("tiepnhan", "/so-theo-doi?tu=2018-12-20&den=2018-12-28", "register"),
    ("thuly", "/ho-so?muc=thu-ly", "worklist-specialist"),
    ("truongphong", "/ho-so?muc=sap-den-han", "worklist-head"),
    ("lanhdao", "/lanh-dao", "leader"),
    ("lanhdao", "/ho-so?muc=toan-co-quan", "agency"),
]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["390", "1280"])
@pytest.mark.parametrize("user,path,name", PAGES, ids=[name for _, _, name in PAGES])
def test_every_list_is_sound_on_a_phone_and_at_the_desk(visit, user, path, name, size):
    page = visit(user, viewport=size)
    page.goto(path)
    assert_sound(page)
    shot(page, f"{name}-{size['width']}")


def test_a_list_is_worked_by_keyboard(visit):
    page = visit("tiepnhan")
    page.goto("/ho-so?muc=cho-tra")
    codes = page.locator("tbody .row-link").all_inner_texts()
    assert len(codes) == 20
    focused = "document.activeElement.textContent"
    page.keyboard.press("j")
    assert page.evaluate(focused) == codes[0]
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == codes[1]
    page.keyboard.press("k")
    assert page.evaluate(focused) == codes[0]
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "tim"
    page.locator("tbody .row-link").nth(2).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/ho-so/{codes[2]}")


def test_ticked_dossiers_are_given_and_their_list_is_printed(visit):
    page = visit("tiepnhan")
    page.goto("/ho-so?muc=chuyen")
    codes = page.locator("tbody .row-link").all_inner_texts()
    assert len(codes) >= 2
    page.keyboard.press("j")
    page.keyboard.press(" ")
    page.keyboard.press("j")
    page.keyboard.press(" ")
    assert page.locator("[data-tick-count]").inner_text() == "2"
    page.keyboard.press("F9")
    done = page.locator(".notification-success")
    done.wait_for()
    assert "Đã chuyển 2 hồ sơ" in done.inner_text()
    for code in codes[:2]:
        assert done.get_by_role("link", name=code).get_attribute("href") == f"/ho-so/{code}"
    assert_sound(page)
    shot(page, "batch-given")
    address = done.get_by_role("link", name="In danh sách bàn giao").get_attribute("href")
    paper = page.request.get(address)
    assert paper.status == 200 and paper.body().startswith(b"%PDF")
    # The page loaded anew says the same and does nothing again.
    page.reload()
    assert "Đã chuyển 2 hồ sơ" in page.locator(".notification-success").inner_text()


def test_two_officers_with_the_same_list_are_told_apart(visit):
    first = visit("lanhdao")
    first.goto("/ho-so?muc=toan-co-quan-cho-nhan")
    rows = first.locator("tbody .row-link").all_inner_texts()
    if not rows:
        pytest.skip("nothing waits to be taken over")
    one, other = visit("thuly"), visit("thuly")
    for page in (one, other):
        page.goto("/ho-so?muc=can-nhan")
    if one.locator("tbody input[type=checkbox]").count() == 0:
        pytest.skip("nothing waits for this officer")
    for page in (one, other):
        page.locator("tbody input[type=checkbox]").first.check()
        page.get_by_role("button", name=re.compile("Nhận hồ sơ")).click()
        page.locator(".notification").first.wait_for()
    assert "Đã nhận 1 hồ sơ" in one.locator(".notification-success").inner_text()
    assert "người khác vừa xử lý" in other.locator(".notification-failure").inner_text()
    assert_sound(other)


def test_nothing_ticked_is_said_without_javascript_too(visit):
    page = visit("thuly", javascript=False)
    page.goto("/ho-so?muc=thu-ly")
    page.locator("button[name=viec]").click()
    assert "Chọn ít nhất một hồ sơ" in page.locator(".error-summary").inner_text()
    page.locator("tbody input[type=checkbox]").first.check()
    page.locator("button[name=viec]").click()
    page.locator(".notification").first.wait_for()


def test_search_leads_to_the_dossier_or_says_what_it_took_the_words_for(visit):
    page = visit("tiepnhan")
    page.goto("/ho-so?muc=cho-tra")
    code = page.locator("tbody .row-link").first.inner_text()
    owner = page.locator("tbody td strong").first.inner_text()
    page.keyboard.press("/")
    page.keyboard.type(code)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/ho-so/{code}")
    page.goto("/tim")
    page.locator("#tim").fill(owner)
    page.keyboard.press("Enter")
    page.get_by_text("Theo tên:").first.wait_for()
    assert page.get_by_role("link", name=code).count() == 1
    assert owner not in page.url
    assert_sound(page)
    page.locator("#tim").fill("không có ai tên này")
    page.keyboard.press("Enter")
    page.get_by_text("Không tìm thấy hồ sơ nào").wait_for()
    assert_sound(page)
    shot(page, "search-nothing")


def test_a_filter_is_an_address(visit):
    page = visit("tiepnhan")
    page.goto("/ho-so?muc=cho-tra")
    page.get_by_text("Lọc danh sách").click()
    page.get_by_label("Lĩnh vực").select_option(label="Hộ tịch")
    page.wait_for_url("**linh-vuc=*")
    assert "muc=cho-tra" in page.url
    assert_sound(page)
    other = visit("tiepnhan")
    other.goto(page.url)
    rows = "tbody .row-link"
    assert other.locator(rows).all_inner_texts() == page.locator(rows).all_inner_texts()
