"""One touch with certified copies, the paper book after a power cut, and the mending of slips."""


import pytest
from playwright.sync_api import expect

from conftest import DESK, MORNING, PHONE, assert_sound, shot
from records import newest


def fill_applicant(page, name):
    page.locator("#so-giay").fill("371998877")
    page.locator("#ho-ten").fill(name)
    page.get_by_label("Địa chỉ: số nhà, đường, ấp").fill("Ấp Vĩnh Phước 1")
    page.get_by_label("Xã, phường, thị trấn").select_option(index=1)
    page.get_by_label("Điện thoại, hoặc “không có”").fill("không có")


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["390", "1280"])
def test_the_pages_are_sound(visit, server, viewport):
    width = viewport["width"]
    code = newest(server, "d.closed_on IS NULL AND d.office = d.desk")
    page = visit("tiepnhan", viewport=viewport)
    for name, path in {
        "one-touch": "/quay/mot-cham", "certified": "/quay/chung-thuc", "back-entry": "/quay/nhap-bu",
        "correction": f"/ho-so/{code}/dinh-chinh", "withdrawal": f"/ho-so/{code}/rut",
    }.items():
        page.goto(path)
        assert page.locator("h1").count() == 1
        assert_sound(page)
        shot(page, f"counter-{name}-{width}")
    leader = visit("lanhdao", viewport=viewport)
    leader.goto(f"/ho-so/{code}/huy")
    assert_sound(leader)
    shot(leader, f"counter-cancellation-{width}")


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no script"])
def test_copies_are_certified_on_one_screen(visit, server, javascript):
    page = visit("truongbophan", javascript=javascript)
    page.goto("/quay/mot-cham")
    fill_applicant(page, f"Trần Thị Bông {javascript}")
    page.get_by_label("Giấy tờ 1", exact=True).fill("Bằng tốt nghiệp")
    page.get_by_label("Số trang, giấy tờ 1", exact=True).fill("4")
    page.get_by_label("Số bản, giấy tờ 1", exact=True).fill("2")
    if javascript:
        page.get_by_label("Số bản, giấy tờ 1", exact=True).press("Tab")
        expect(page.locator("#phan-phi")).to_contain_text("Cộng phí chứng thực: 12.000 đồng")
        shot(page, "counter-one-touch-filled-1280")
        page.keyboard.press("F9")
    else:
        page.get_by_role("button", name="Tính phí").click()
        assert "12.000 đồng" in page.locator("#phan-phi").inner_text()
        page.get_by_role("button", name="Tiếp nhận, ký và trả kết quả").click()
    page.locator(".notification .code-large").wait_for()
    banner = page.locator(".notification").first.inner_text()
    assert "Đã tiếp nhận, ký và trả kết quả" in banner and "Bằng tốt nghiệp, 2 bản" in banner
    if javascript:
        assert_sound(page)
        shot(page, "counter-one-touch-done-1280")
    page.goto("/quay/chung-thuc")
    assert f"Trần Thị Bông {javascript}" in page.inner_text("main")
    if javascript:
        shot(page, "counter-register-1280")


def test_who_cannot_sign_is_told_before_one_touch_begins(visit):
    page = visit("tiepnhan")
    page.goto("/quay/mot-cham")
    assert "Có bước do người khác làm" in page.inner_text("main")
    assert page.get_by_role("button", name="Tiếp nhận và chuyển ký").count() == 1


def test_a_card_followed_by_enter_does_not_save(visit):
    page = visit("tiepnhan")
    page.goto("/quay/mot-cham")
    number = page.locator("#so-giay")
    number.fill("092345678901|371112223|Lê Văn Tám|02091980|Nam|Ấp 3, Vĩnh Thuận|01012022")
    number.press("Enter")
    expect(page.locator("#ho-ten")).to_have_value("Lê Văn Tám")
    assert page.locator(".notification .code-large").count() == 0


def test_the_paper_book_is_entered_line_by_line(visit, server):
    page = visit("tiepnhan")
    page.goto("/quay/nhap-bu")
    page.get_by_label("Giờ ghi").fill(MORNING[11:16].replace(":", "h"))
    fill_applicant(page, "Phạm Văn Điện")
    page.get_by_role("button", name="Đủ cả").click()
    page.get_by_role("button", name="Lưu, nhập dòng kế tiếp").click()
    assert page.locator(".error-summary").count() == 0, page.locator(".error-summary").inner_text()
    page.locator(".notification .code-large").wait_for()
    assert page.get_by_label("Số thứ tự trong sổ").input_value() == "2"
    waiting = page.locator("#cho-xac-nhan")
    day = "/".join(reversed(MORNING[:10].split("-")))
    assert f"{MORNING[11:16]} {day}" in waiting.inner_text()
    assert_sound(page)
    shot(page, "counter-back-entry-done-1280")
    leader = visit("lanhdao")
    leader.goto("/ho-so?muc=nhap-bu")
    assert "Chờ xác nhận nhập bù" in leader.inner_text("main")


def test_a_slip_is_mended_and_printed_again(visit, server):
    code = newest(server, "d.closed_on IS NULL AND d.office = d.desk AND d.receipt_number IS NOT NULL")
    page = visit("tiepnhan")
    page.goto(f"/ho-so/{code}/dinh-chinh")
    page.get_by_label("Họ và tên").first.fill("Nguyễn Thị Đính Chính")
    page.get_by_role("button", name="Lưu đính chính").click()
    assert page.get_by_role("link", name="In lại giấy hẹn, 2 liên").is_visible()
    assert_sound(page)
    shot(page, "counter-corrected-1280")
    page.get_by_role("link", name="Về hồ sơ").click()
    assert "Nguyễn Thị Đính Chính" in page.inner_text("main")
