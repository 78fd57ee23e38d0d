"""The desk's whole day in browsers without script: every form is plain HTML, and nothing is done twice.

axe is itself a script; here the structure is looked at instead, and axe looks at the same pages in the other tests.
"""

import re

import pytest
from conftest import PHONE, assert_structured, shot
from records import NEW_AT_DESK, PDF, FourRoles, count, name_of, newest, query


@pytest.fixture
def plain(visit):
    """A browser without script, signed in."""
    return lambda user=None, **options: visit(user, javascript=False, **options)


def choose(page, typed="ket hon co yeu to nuoc ngoai"):
    """The intake screen with a procedure chosen from its list."""
    page.goto("/quay")
    page.locator("#thu-tuc").fill(typed)
    page.get_by_role("button", name="Chọn", exact=True).click()
    if page.locator("#phan-ho-so .component").count() == 0:
        page.locator("#thu-tuc-id").select_option(index=1)
        page.locator("#thu-tuc").fill("")
        page.get_by_role("button", name="Chọn", exact=True).click()
    assert page.locator("#phan-ho-so .component").count() > 0


def person(page, name, number="371000222"):
    page.locator("#so-giay").fill(number)
    page.locator("#ho-ten").fill(name)
    page.locator("#dia-chi").fill("ấp Vĩnh Phước 1")
    page.get_by_label("Xã, phường, thị trấn").select_option(index=1)
    page.locator("#dien-thoai").fill("không có")


def all_there(page):
    for radio in page.locator("input[type=radio][value=co]").all():
        radio.check()


def receive(page, name="Lê Thị Giấy"):
    """A reception from the empty screen to the code."""
    choose(page)
    person(page, name)
    all_there(page)
    page.get_by_role("button", name=re.compile("^Lưu, in giấy hẹn")).click()
    assert page.locator("#ma-ho-so").count() == 1, page.locator(".error-summary").inner_text()
    return page.locator("#ma-ho-so").inner_text()


def pdf_of(page, link):
    answer = page.request.get(link.get_attribute("href"))
    assert answer.headers["content-type"] == "application/pdf" and answer.body().startswith(b"%PDF-")


def test_a_missing_paper_ends_in_form_02(server, plain):
    page = plain("tiepnhan")
    choose(page)
    person(page, "Trần Văn Thiếu")
    all_there(page)
    page.locator("#thanh-phan-1-thieu").check()
    before, ended = count(server), count(server, "intake")
    page.get_by_role("button", name=re.compile("In phiếu yêu cầu bổ sung")).click()
    assert "/quay/ket-thuc/" in page.url, page.locator(".error-summary").inner_text()
    assert (count(server), count(server, "intake")) == (before, ended + 1)
    assert "HDHS" in page.locator(".code-large").inner_text()
    pdf_of(page, page.get_by_role("link", name="In phiếu"))
    assert_structured(page)
    shot(page, "plain-form-02-1280")


def test_a_refusal_ends_in_form_03_once_it_says_why(server, plain):
    page = plain("tiepnhan")
    choose(page)
    page.locator("#ho-ten").fill("Trần Văn Chối")
    ended = count(server, "intake")
    # What is folded opens without script too.
    page.get_by_text("Từ chối tiếp nhận, in phiếu 03").click()
    page.get_by_role("button", name="In phiếu từ chối").click()
    assert page.locator("#ly-do-tu-choi-error").is_visible()
    assert page.locator("#ho-ten").input_value() == "Trần Văn Chối"
    assert_structured(page)
    page.locator("#ly-do-tu-choi").fill("Không thuộc thẩm quyền của huyện")
    page.locator("#can-cu-tu-choi").fill("Luật Hộ tịch 60/2014/QH13, Đ37")
    page.get_by_role("button", name="In phiếu từ chối").click()
    assert "/quay/ket-thuc/" in page.url and count(server, "intake") == ended + 1
    assert "TCHS" in page.locator(".code-large").inner_text()
    pdf_of(page, page.get_by_role("link", name="In phiếu"))


def test_guidance_is_counted(server, plain):
    page = plain("tiepnhan")
    choose(page)
    ended = count(server, "intake")
    page.get_by_role("button", name="Chỉ hướng dẫn").click()
    assert "đã hướng dẫn" in page.locator(".error-summary").inner_text() and count(server, "intake") == ended
    page.locator("#bo-sung-khac").fill("Hộ chiếu do Công an tỉnh cấp")
    page.get_by_role("button", name="Chỉ hướng dẫn").click()
    assert "/quay/ket-thuc/" in page.url, page.locator(".error-summary").inner_text()
    assert count(server, "intake") == ended + 1


def test_a_file_is_kept_while_a_broken_one_is_refused(server, plain):
    page = plain("tiepnhan")
    choose(page)
    person(page, "Trần Thị Tệp", number="371000333")
    all_there(page)
    page.locator("#tep-1").set_input_files({"name": "to khai.pdf", "mimeType": "application/pdf", "buffer": PDF})
    page.locator("#tep-2").set_input_files({"name": "hong.pdf", "mimeType": "application/pdf", "buffer": PDF[:90]})
    before, files = count(server), count(server, "file")
    save = re.compile("^Lưu, in giấy hẹn")
    page.get_by_role("button", name=save).click()
    assert "hong.pdf" in page.locator("#tep-2-error").inner_text()
    assert "to khai.pdf" in page.locator("#phan-ho-so").inner_text()
    assert (count(server), count(server, "file")) == (before, files)
    assert_structured(page)
    page.get_by_role("button", name=save).click()
    assert (count(server), count(server, "file")) == (before + 1, files + 1)


def test_the_same_form_sent_twice_makes_one_dossier(server, plain):
    page = plain("tiepnhan")
    choose(page)
    person(page, "Phan Thị Hai Lần", number="371000444")
    all_there(page)
    fields = page.evaluate(
        """() => [...new FormData(document.querySelector("main form[method=post]")).entries()]
            .filter(([, value]) => typeof value === "string")"""
    )
    form = {name: value for name, value in fields}
    button = page.get_by_role("button", name=re.compile("^Lưu, in giấy hẹn"))
    form |= {button.get_attribute("name"): button.get_attribute("value")}
    before = count(server)
    first, second = (page.request.post("/quay", form=form, max_redirects=0) for _ in range(2))
    assert (first.status, second.status) == (303, 303)
    assert first.headers["location"] == second.headers["location"]
    assert count(server) == before + 1


def test_one_touch_receives_signs_and_hands_out(server, plain):
    page = plain("truongbophan", viewport=PHONE)
    page.goto("/quay/mot-cham")
    person(page, "Trần Thị Chạm")
    page.get_by_label("Giấy tờ 1", exact=True).fill("Bằng tốt nghiệp")
    page.get_by_label("Số trang, giấy tờ 1", exact=True).fill("4")
    page.get_by_label("Số bản, giấy tờ 1", exact=True).fill("2")
    page.get_by_role("button", name="Tính phí").click()
    assert "12.000 đồng" in page.locator("#phan-phi").inner_text()
    assert_structured(page)
    shot(page, "plain-one-touch-390")
    before = count(server)
    page.get_by_role("button", name="Tiếp nhận, ký và trả kết quả").click()
    banner = page.locator(".notification").first.inner_text()
    assert "Đã tiếp nhận, ký và trả kết quả" in banner and "Bằng tốt nghiệp, 2 bản" in banner
    assert count(server) == before + 1


def test_a_dossier_goes_through_four_roles_to_the_hand_out(server, plain):
    roles = FourRoles(newest(server, NEW_AT_DESK), plain, assert_structured)
    roles.press("tiepnhan", "^Chuyển đến")
    page = roles.press("truongphong", "^Nhận hồ sơ")
    roles.assign(page, name_of(server, "thuly"))
    page = roles.examine()
    page.get_by_label(re.compile("TM.")).check()
    page.get_by_label(re.compile("Bản quét")).set_input_files(
        {"name": "ket-qua.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    page.get_by_role("button", name="Ghi đã ký").click()
    assert page.get_by_text("Đã ghi việc ký kết quả.").is_visible()
    page = roles.bring()
    page.get_by_role("button", name="Trả kết quả").click()
    assert page.get_by_text("Đã trả kết quả.").is_visible()
    assert query(server, "SELECT handed_out_on FROM dossier WHERE code = ?", roles.code)[0][0]


def test_a_slip_is_mended_and_a_mistaken_reception_cancelled(server, plain):
    page = plain("tiepnhan")
    code = receive(page)
    page.goto(f"/ho-so/{code}/dinh-chinh")
    page.get_by_label("Họ và tên").first.fill("")
    page.get_by_role("button", name="Lưu đính chính").click()
    assert page.locator("#nguoi-nop-ho-ten-error").is_visible()
    page.get_by_label("Họ và tên").first.fill("Lê Thị Giấy Mới")
    page.get_by_role("button", name="Lưu đính chính").click()
    pdf_of(page, page.get_by_role("link", name="In lại giấy hẹn, 2 liên"))
    assert_structured(page)
    page.goto(f"/ho-so/{code}")
    assert page.get_by_role("link", name="Hủy tiếp nhận").count() == 0, "not the reception's"
    head = plain("truongphong")
    head.goto(f"/ho-so/{code}")
    assert head.get_by_role("link", name="Hủy tiếp nhận").count() == 0, "not a department head's"
    leader = plain("lanhdao")
    leader.goto(f"/ho-so/{code}")
    leader.get_by_role("link", name="Hủy tiếp nhận").click()
    leader.get_by_role("button", name="Hủy tiếp nhận").click()
    assert leader.locator("#ly-do-error").is_visible()
    leader.get_by_label("Lý do").fill("Ghi nhầm thủ tục")
    leader.get_by_role("button", name="Hủy tiếp nhận").click()
    assert leader.get_by_text("Đã hủy tiếp nhận.").is_visible()
    assert_structured(leader)
    shot(leader, "plain-cancelled-1280")


def test_the_paper_book_is_entered_and_confirmed(server, plain):
    page = plain("tiepnhan")
    page.goto("/quay/nhap-bu")
    number = page.get_by_label("Số thứ tự trong sổ").input_value()
    page.locator("#thu-tuc").fill("ket hon co yeu to nuoc ngoai")
    page.get_by_role("button", name="Chọn", exact=True).click()
    if page.locator("#phan-ho-so .component").count() == 0:
        page.locator("#thu-tuc-id").select_option(index=1)
        page.locator("#thu-tuc").fill("")
        page.get_by_role("button", name="Chọn", exact=True).click()
    page.get_by_label("Giờ ghi").fill("7h30")
    person(page, "Phạm Văn Điện", number="371000555")
    all_there(page)
    page.get_by_role("button", name="Lưu, nhập dòng kế tiếp").click()
    assert page.locator(".error-summary").count() == 0, page.locator(".error-summary").inner_text()
    code = page.locator(".notification .code-large").first.inner_text()
    assert page.get_by_label("Số thứ tự trong sổ").input_value() == str(int(number) + 1)
    assert_structured(page)
    leader = plain("lanhdao")
    leader.goto(f"/ho-so/{code}")
    leader.get_by_role("button", name=re.compile("^Xác nhận")).click()
    assert_structured(leader)
    assert query(server, "SELECT unconfirmed FROM dossier WHERE code = ?", code)[0][0] == 0


def test_ticked_dossiers_are_given_in_a_batch(server, plain):
    page = plain("tiepnhan")
    page.goto("/ho-so?muc=chuyen")
    codes = page.locator("tbody .row-link").all_inner_texts()[:2]
    for box in page.locator("tbody input[type=checkbox]").all()[:2]:
        box.check()
    page.locator("button[name=viec]").first.click()
    assert "Đã chuyển 2 hồ sơ" in page.locator(".notification-success").inner_text()
    assert_structured(page)
    for code in codes:
        assert query(server, "SELECT given_to FROM dossier WHERE code = ?", code)[0][0]


def test_search_finds_by_name_and_code(server, plain):
    page = plain("tiepnhan")
    code = receive(page, "Huỳnh Thị Tìm Kiếm")
    page.goto("/tim")
    page.locator("#tim").fill("kiem tim huynh")
    page.locator("#tim").press("Enter")
    assert page.get_by_role("link", name=code).count() == 1
    assert_structured(page)
    page.locator("#tim").fill(code[-4:])
    page.locator("#tim").press("Enter")
    assert code in page.inner_text("main") or page.url.endswith(code)


def test_a_citizen_looks_up_with_the_key_of_the_receipt(server, plain):
    code, key = query(
        server, "SELECT d.code, t.key FROM dossier d JOIN tracking t ON t.dossier = d.id WHERE d.status = 4 LIMIT 1"
    )[0]
    page = plain(viewport=PHONE)
    page.goto("/tra-cuu")
    assert_structured(page)
    page.get_by_label("Mã hồ sơ").fill(code)
    page.get_by_label("Mã tra cứu").fill(key.lower())
    page.get_by_role("button", name="Tra cứu").click()
    assert "Đang giải quyết" in page.inner_text("h1")
    page.get_by_text("Vì sao ngày này?").click()
    assert "Nhận hồ sơ lúc" in page.inner_text("main")
    assert_structured(page)


def test_a_file_is_added_to_a_dossier_and_a_broken_one_refused(server, plain):
    code = newest(server, "d.closed_on IS NULL AND d.office = d.desk")
    page = plain("tiepnhan")
    page.goto(f"/ho-so/{code}")
    page.get_by_text("Thêm tệp", exact=True).first.click()
    page.get_by_label(re.compile("Tệp quét")).set_input_files(
        {"name": "nửa.pdf", "mimeType": "application/pdf", "buffer": PDF[:40]}
    )
    page.get_by_role("button", name="Thêm tệp").click()
    assert page.get_by_text(re.compile("nửa.pdf.*bị hỏng")).first.is_visible()
    page.get_by_label(re.compile("Tệp quét")).set_input_files(
        {"name": "lớn.pdf", "mimeType": "application/pdf", "buffer": PDF + b"0" * (20 << 20)}
    )
    page.get_by_role("button", name="Thêm tệp").click()
    assert page.get_by_text(re.compile("lớn.pdf.*Tệp quá lớn, tối đa 20 MB")).first.is_visible()
    page.get_by_label(re.compile("Tệp quét")).set_input_files(
        {"name": "Tờ khai.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    page.get_by_role("button", name="Thêm tệp").click()
    assert page.get_by_role("link", name="Tờ khai.pdf").first.is_visible()
    assert_structured(page)
